-- model:      register.points_deciles_result
-- grain:      one row per figure and tenth
-- keys:       council_code, figure, category
-- sources:    register.points_deciles_population
-- definition: live applications by tenth of points, and how long each tenth has waited; quantiles are of type 7
-- reading:    docs/definitions/points_deciles.md
with

groups as (

    select
        application.council_code,
        application.category,
        count(*) - count(application.exclusion) as counted,
        count(application.exclusion) as excluded,
        count(*) - count(application.days_exclusion) as timed,
        count(application.days_exclusion) as not_timed,
        percentile_cont(0.5) within group (order by cast(application.days as double)) as median_days

    from register.points_deciles_population as application
    group by grouping sets (
        (application.council_code),
        (application.council_code, application.category)
    )
    having grouping(application.category) = 1 or application.category is not null

)

select
    groups.council_code,
    'register.live.by_points_decile' as figure,
    groups.category,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    groups.excluded as rows_excluded

from groups

union all

select
    groups.council_code,
    'waiting.w2.by_points_decile.median_days' as figure,
    groups.category,
    rounded(exact(groups.median_days), 1) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.timed as rows_counted,
    groups.not_timed as rows_excluded

from groups
