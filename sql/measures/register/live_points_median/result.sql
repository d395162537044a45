-- model:      register.live_points_median_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, bedroom_need
-- sources:    register.live_points_median_population
-- definition: figures contract, register.live.points.median
with

groups as (

    select
        application.council_code,
        application.bedroom_need,
        -- points are blank exactly where a row is left out
        percentile_cont(0.5) within group (order by cast(application.points as double)) as median_points,
        count(*) filter (where application.exclusion is null) as counted,
        count(*) filter (where application.exclusion is not null) as excluded

    from register.live_points_median_population as application
    group by grouping sets (
        (application.council_code),
        (application.council_code, application.bedroom_need)
    )

)

select
    groups.council_code,
    'register.live.points.median' as figure,
    groups.bedroom_need,
    rounded(exact(groups.median_points), 1) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    groups.excluded as rows_excluded

from groups
