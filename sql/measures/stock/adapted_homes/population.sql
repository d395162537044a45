-- model:      stock.adapted_homes_population
-- grain:      one row per adapted home in stock at the as-at
-- keys:       council_code, property_ref
-- sources:    reference.period, stock.home
-- definition: local practice: homes with level access, part or full wheelchair adaptation
-- reading:    docs/definitions/homes.md
select
    home.council_code,
    home.property_ref,
    home.property_ref as unit_ref,
    home.bedrooms,
    home.adapted_code as category,
    home.file,
    home.line

from stock.home as home
inner join reference.period as period on period.council_code = home.council_code
where
    home.is_in_stock
    and home.adapted_code in ('level_access', 'part_wheelchair', 'full_wheelchair')
