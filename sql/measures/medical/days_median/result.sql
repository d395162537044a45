-- model:      medical.days_median_result
-- grain:      one row per figure
-- keys:       council_code, figure
-- sources:    medical.days_median_population
-- definition: figures contract, medical.days.median; quantiles are of type 7
with

groups as (

    select
        application.council_code,
        percentile_cont(0.5) within group (order by cast(application.days as double)) as median_days,
        count(application.days) as counted,
        count(application.exclusion) as excluded

    from medical.days_median_population as application
    group by application.council_code

)

select
    groups.council_code,
    'medical.days.median' as figure,
    rounded(exact(groups.median_days), 1) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    groups.excluded as rows_excluded

from groups
