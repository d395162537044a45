-- model:      stock.adapted_homes_result
-- grain:      one row per group
-- keys:       council_code, figure, bedrooms, category
-- sources:    stock.adapted_homes_numerator
-- definition: local practice: homes with level access, part or full wheelchair adaptation
select
    home.council_code,
    'stock.adapted_homes' as figure,
    home.bedrooms,
    home.category,
    cast(count(*) as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(count(*) as bigint) as rows_counted,
    cast(0 as bigint) as rows_excluded

from stock.adapted_homes_numerator as home
group by grouping sets (
    (home.council_code),
    (home.council_code, home.bedrooms),
    (home.council_code, home.category)
)
