-- model:      stock.adapted_homes_numerator
-- grain:      one row per adapted home in stock
-- keys:       council_code, property_ref
-- sources:    stock.adapted_homes_population
-- definition: local practice: homes with level access, part or full wheelchair adaptation
select
    home.council_code,
    home.property_ref,
    home.unit_ref,
    cast(null as string) as part,
    home.bedrooms,
    home.category,
    1 as numerator,
    cast(null as integer) as denominator,
    home.file,
    home.line

from stock.adapted_homes_population as home
