-- model:      stock.homes_exclusions
-- grain:      one row per home in stock that cannot be counted: there are none
-- keys:       council_code, property_ref
-- sources:    stock.homes_population
-- definition: MHCLG, LAHS 2017-18 guidance, section A
select
    home.council_code,
    home.property_ref,
    home.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    home.bedrooms,
    home.area,
    home.ward,
    home.kind,
    home.file,
    home.line

from stock.homes_population as home
where 1 = 0
