-- model:      stock.homes_result
-- grain:      one row per group
-- keys:       council_code, figure, bedrooms, area, ward, kind
-- sources:    stock.homes_numerator
-- definition: MHCLG, LAHS 2017-18 guidance, section A
select
    home.council_code,
    'stock.homes' as figure,
    home.bedrooms,
    home.area,
    home.ward,
    home.kind,
    cast(count(*) as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(count(*) as bigint) as rows_counted,
    cast(0 as bigint) as rows_excluded

from stock.homes_numerator as home
group by grouping sets (
    (home.council_code),
    (home.council_code, home.bedrooms),
    (home.council_code, home.area),
    (home.council_code, home.ward),
    (home.council_code, home.kind)
)
