-- model:      voids.vacant_numerator
-- grain:      one row per vacant home and part of the measure it belongs to; the part open_days holds days, the others 1
-- keys:       council_code, property_ref, part
-- sources:    voids.vacant_population
-- definition: MHCLG, LAHS 2017-18 guidance, section E
-- reading:    docs/definitions/voids.md
with

parts as (

    select 'vacant' as part
    union all
    select 'over_6_weeks' as part
    union all
    select 'over_6_months' as part
    union all
    select 'open_days' as part

)

select
    home.council_code,
    home.property_ref,
    home.unit_ref,
    parts.part,
    home.bedrooms,
    home.area,
    home.ward,
    home.available,
    home.void_class,
    home.age_band,
    case when parts.part = 'open_days' then home.days_empty else 1 end as numerator,
    cast(null as integer) as denominator,
    home.file,
    home.line

from voids.vacant_population as home
cross join parts
where
    parts.part in ('vacant', 'open_days')
    or (parts.part = 'over_6_weeks' and home.age_band <> '0-6_weeks')
    or (parts.part = 'over_6_months' and home.age_band = 'over_6_months')
