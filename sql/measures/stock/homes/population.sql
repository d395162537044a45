-- model:      stock.homes_population
-- grain:      one row per home in stock at the as-at
-- keys:       council_code, property_ref
-- sources:    reference.period, stock.home
-- definition: MHCLG, LAHS 2017-18 guidance, section A
-- reading:    docs/definitions/homes.md
select
    home.council_code,
    home.property_ref,
    home.property_ref as unit_ref,
    home.bedrooms,
    home.area,
    home.ward,
    home.property_type as kind,
    home.file,
    home.line

from stock.home as home
inner join reference.period as period on period.council_code = home.council_code
where home.is_in_stock
