-- model:      lettings.equality_numerator
-- grain:      one row per letting and characteristic
-- keys:       council_code, part, unit_ref
-- sources:    lettings.equality_population
-- definition: Equality Act 2010, s.149 (public sector equality duty); MHCLG, Social housing lettings in England: tenants (lead tenant)
-- reading:    docs/definitions/equality.md
select
    letting.council_code,
    letting.unit_ref,
    characteristic.part,
    case when characteristic.part = 'age' then letting.age_band end as age_band,
    case characteristic.part
        when 'sex' then letting.sex_group
        when 'ethnicity' then letting.ethnic_group
        when 'nationality' then letting.nationality_group
        when 'working' then letting.working_group
        when 'condition' then letting.condition_group
    end as category,
    1 as numerator,
    cast(null as integer) as denominator,
    letting.file,
    letting.line

from lettings.equality_population as letting
cross join (values ('age'), ('sex'), ('ethnicity'), ('nationality'), ('working'), ('condition')) as characteristic(part)
