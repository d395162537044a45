-- model:      lahs.e1a_population
-- grain:      one row per vacant home of ours that stands in the district
-- keys:       council_code, property_ref
-- sources:    lahs.home, voids.vacant_home
-- definition: MHCLG, LAHS 2017-18 guidance, section E, e1a; our own stock only
-- reading:    docs/definitions/lahs_stock.md
select
    vacant.council_code,
    vacant.property_ref,
    vacant.property_ref as unit_ref,
    vacant.void_ref,
    vacant.void_start,
    vacant.file,
    vacant.line

from voids.vacant_home as vacant
inner join lahs.home as home
    on home.council_code = vacant.council_code
    and home.property_ref = vacant.property_ref
where home.is_in_a1a
