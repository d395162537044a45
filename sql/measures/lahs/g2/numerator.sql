-- model:      lahs.g2_numerator
-- grain:      one row per tenancy and cell that counts it
-- keys:       council_code, unit_ref, part
-- sources:    lahs.g2_population
-- definition: MHCLG, LAHS 2017-18 guidance, section G, g2 and g3
select
    tenancy.council_code,
    tenancy.unit_ref,
    cell.part,
    1 as numerator,
    cast(null as integer) as denominator,
    tenancy.file,
    tenancy.line

from lahs.g2_population as tenancy
cross join (values
    ('g2a'),
    ('g2aa'),
    ('g2ab'),
    ('g2ac'),
    ('g2ad'),
    ('g3a')
) as cell(part)
where
    case cell.part
        when 'g2a' then tenancy.end_reason <> 'sublet_recovered'
        when 'g2aa' then tenancy.end_reason = 'evicted_arrears'
        when 'g2ab' then tenancy.end_reason = 'evicted_antisocial'
        when 'g2ac' then tenancy.end_reason = 'evicted_both'
        when 'g2ad' then tenancy.end_reason = 'evicted_other'
        when 'g3a' then tenancy.end_reason = 'sublet_recovered'
    end
