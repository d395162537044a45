-- model:      decisions.days_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, applicant_type
-- sources:    decisions.days_population
-- definition: figures contract, decisions.days; quantiles are of type 7
with

groups as (

    select
        application.council_code,
        application.applicant_type,
        percentile_cont(0.5) within group (order by cast(application.days as double)) as median_days,
        cast(coalesce(sum(application.days), 0) as bigint) as total_days,
        count(case when application.days <= application.decision_target_days then 1 end) as in_target,
        count(application.days) as counted,
        count(application.exclusion) as excluded

    from decisions.days_population as application
    group by grouping sets (
        (application.council_code),
        (application.council_code, application.applicant_type)
    )

)

select
    groups.council_code,
    'decisions.days.median' as figure,
    groups.applicant_type,
    rounded(exact(groups.median_days), 1) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    groups.excluded as rows_excluded

from groups

union all

select
    groups.council_code,
    'decisions.days.mean' as figure,
    groups.applicant_type,
    ratio_rounded(groups.total_days, groups.counted, 1) as value,
    cast(groups.total_days as decimal(20, 2)) as numerator,
    cast(groups.counted as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    groups.excluded as rows_excluded

from groups

union all

select
    groups.council_code,
    'decisions.in_target_percent' as figure,
    groups.applicant_type,
    ratio_rounded(100 * groups.in_target, groups.counted, 1) as value,
    cast(groups.in_target as decimal(20, 2)) as numerator,
    cast(groups.counted as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    groups.excluded as rows_excluded

from groups
