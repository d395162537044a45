-- model:      downsizing.pool_result
-- grain:      one row per group
-- keys:       council_code, figure, bedrooms, area, age_band
-- sources:    downsizing.pool_population
-- definition: figures contract, downsizing.pool
with

groups as (

    select
        home.council_code,
        home.bedrooms,
        home.area,
        home.age_band,
        count(*) - count(home.exclusion) as counted,
        count(home.exclusion) as excluded

    from downsizing.pool_population as home
    group by grouping sets (
        (home.council_code),
        (home.council_code, home.bedrooms),
        (home.council_code, home.area),
        (home.council_code, home.age_band)
    )

)

select
    groups.council_code,
    'downsizing.pool' as figure,
    groups.bedrooms,
    groups.area,
    groups.age_band,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(groups.counted as bigint) as rows_counted,
    cast(groups.excluded as bigint) as rows_excluded

from groups
