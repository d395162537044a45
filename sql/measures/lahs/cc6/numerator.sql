-- model:      lahs.cc6_numerator
-- grain:      one row per household and cell that counts it
-- keys:       council_code, unit_ref, part
-- sources:    lahs.cc6_population
-- definition: MHCLG, LAHS 2017-18 guidance, section C, cc6
select
    household.council_code,
    household.unit_ref,
    cell.part,
    1 as numerator,
    cast(null as integer) as denominator,
    household.file,
    household.line

from lahs.cc6_population as household
cross join (values
    ('cc6a'),
    ('cc6aa')
) as cell(part)
where
    case cell.part
        when 'cc6a' then true
        when 'cc6aa' then household.is_armed_forces
    end
