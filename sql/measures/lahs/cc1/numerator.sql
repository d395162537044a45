-- model:      lahs.cc1_numerator
-- grain:      one row per household and cell that counts it
-- keys:       council_code, unit_ref, part
-- sources:    lahs.cc1_population
-- definition: MHCLG, LAHS 2017-18 guidance, section C, cc1
select
    household.council_code,
    household.unit_ref,
    cell.part,
    1 as numerator,
    cast(null as integer) as denominator,
    household.file,
    household.line

from lahs.cc1_population as household
cross join (values
    ('cc1a'),
    ('cc1aa'),
    ('cc1ab'),
    ('cc1ac'),
    ('cc1ad'),
    ('cc1ae')
) as cell(part)
where
    case cell.part
        when 'cc1a' then true
        when 'cc1aa' then household.bedroom_need = '1'
        when 'cc1ab' then household.bedroom_need = '2'
        when 'cc1ac' then household.bedroom_need = '3'
        when 'cc1ad' then household.bedroom_need = '4+'
        when 'cc1ae' then household.bedroom_need = 'unspecified'
    end
