-- model:      voids.rate_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, bedrooms, area
-- sources:    voids.rate_population
-- definition: MHCLG, LAHS 2017-18 guidance, section E; Housemark Pulse (vacant and available)
with

-- both rates from one pass over the stock
grouped as (

    select
        home.council_code,
        home.bedrooms,
        home.area,
        cast(sum(home.vacant) as bigint) as vacant,
        cast(sum(home.vacant_and_available) as bigint) as vacant_and_available,
        cast(count(*) as bigint) as homes

    from voids.rate_population as home
    group by grouping sets (
        (home.council_code),
        (home.council_code, home.bedrooms),
        (home.council_code, home.area)
    )

)

select
    grouped.council_code,
    'voids.rate_percent' as figure,
    grouped.bedrooms,
    grouped.area,
    ratio_rounded(100 * grouped.vacant, grouped.homes, 1) as value,
    cast(grouped.vacant as decimal(20, 2)) as numerator,
    cast(grouped.homes as decimal(20, 2)) as denominator,
    grouped.homes as rows_counted,
    cast(0 as bigint) as rows_excluded

from grouped

union all

select
    grouped.council_code,
    'voids.available_rate_percent' as figure,
    grouped.bedrooms,
    grouped.area,
    ratio_rounded(100 * grouped.vacant_and_available, grouped.homes, 1) as value,
    cast(grouped.vacant_and_available as decimal(20, 2)) as numerator,
    cast(grouped.homes as decimal(20, 2)) as denominator,
    grouped.homes as rows_counted,
    cast(0 as bigint) as rows_excluded

from grouped
