-- model:      lahs.a1a_population
-- grain:      one row per home of ours that stands in the district
-- keys:       council_code, property_ref
-- sources:    lahs.home, reference.period
-- definition: MHCLG, LAHS 2017-18 guidance, section A, a1a; our own stock only
-- reading:    docs/definitions/lahs_stock.md
select
    home.council_code,
    home.property_ref,
    home.property_ref as unit_ref,
    home.property_type,
    home.file,
    home.line

from lahs.home as home
inner join reference.period as period on period.council_code = home.council_code
where home.is_in_a1a
