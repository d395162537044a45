-- model:      voids.vacant_population
-- grain:      one row per home in stock that stands empty at the as-at
-- keys:       council_code, property_ref
-- sources:    reference.period, voids.vacant_home
-- definition: MHCLG, LAHS 2017-18 guidance, section E
-- reading:    docs/definitions/voids.md
select
    home.council_code,
    home.property_ref,
    home.property_ref as unit_ref,
    home.void_ref,
    home.void_start,
    home.days_empty,
    home.bedrooms,
    home.area,
    home.ward,
    home.available,
    home.void_class,
    home.age_band,
    home.file,
    home.line

from voids.vacant_home as home
inner join reference.period as period on period.council_code = home.council_code
