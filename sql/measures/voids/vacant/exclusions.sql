-- model:      voids.vacant_exclusions
-- grain:      one row per vacant home that cannot be counted: there are none, for every void has a start
-- keys:       council_code, property_ref
-- sources:    voids.vacant_population
-- definition: MHCLG, LAHS 2017-18 guidance, section E
select
    home.council_code,
    home.property_ref,
    home.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    home.bedrooms,
    home.area,
    home.ward,
    home.available,
    home.void_class,
    home.age_band,
    home.file,
    home.line

from voids.vacant_population as home
where 1 = 0
