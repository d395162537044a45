-- model:      voids.rate_exclusions
-- grain:      one row per lettable home that cannot be counted: there are none
-- keys:       council_code, property_ref
-- sources:    voids.rate_population
-- definition: MHCLG, LAHS 2017-18 guidance, section E; Housemark Pulse (vacant and available)
select
    home.council_code,
    home.property_ref,
    home.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    home.bedrooms,
    home.area,
    home.file,
    home.line

from voids.rate_population as home
where 1 = 0
