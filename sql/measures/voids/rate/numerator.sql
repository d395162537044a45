-- model:      voids.rate_numerator
-- grain:      one row per lettable home and part of the measure, 1 where it is vacant (vacant and available), else 0
-- keys:       council_code, property_ref, part
-- sources:    voids.rate_population
-- definition: MHCLG, LAHS 2017-18 guidance, section E; Housemark Pulse (vacant and available)
select
    home.council_code,
    home.property_ref,
    home.unit_ref,
    'vacant' as part,
    home.bedrooms,
    home.area,
    home.vacant as numerator,
    1 as denominator,
    home.file,
    home.line

from voids.rate_population as home

union all

select
    home.council_code,
    home.property_ref,
    home.unit_ref,
    'available' as part,
    home.bedrooms,
    home.area,
    home.vacant_and_available as numerator,
    1 as denominator,
    home.file,
    home.line

from voids.rate_population as home
