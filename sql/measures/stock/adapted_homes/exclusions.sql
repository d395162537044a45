-- model:      stock.adapted_homes_exclusions
-- grain:      one row per adapted home in stock that cannot be counted: there are none
-- keys:       council_code, property_ref
-- sources:    stock.adapted_homes_population
-- definition: local practice: homes with level access, part or full wheelchair adaptation
select
    home.council_code,
    home.property_ref,
    home.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    home.bedrooms,
    home.category,
    home.file,
    home.line

from stock.adapted_homes_population as home
where 1 = 0
