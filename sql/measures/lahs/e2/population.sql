-- model:      lahs.e2_population
-- grain:      one row per vacant home
-- keys:       council_code, property_ref
-- sources:    reference.period, voids.vacant_home
-- definition: MHCLG, LAHS 2017-18 guidance, section E, e2
-- reading:    docs/definitions/voids.md
select
    home.council_code,
    home.property_ref,
    home.property_ref as unit_ref,
    home.void_ref,
    home.void_start,
    home.age_band,
    home.is_available,
    home.file,
    home.line

from voids.vacant_home as home
inner join reference.period as period on period.council_code = home.council_code
