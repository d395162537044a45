-- model:      stock.homes_numerator
-- grain:      one row per home in stock
-- keys:       council_code, property_ref
-- sources:    stock.homes_population
-- definition: MHCLG, LAHS 2017-18 guidance, section A
select
    home.council_code,
    home.property_ref,
    home.unit_ref,
    cast(null as string) as part,
    home.bedrooms,
    home.area,
    home.ward,
    home.kind,
    1 as numerator,
    cast(null as integer) as denominator,
    home.file,
    home.line

from stock.homes_population as home
