-- model:      decisions.days_from_submission_median_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, applicant_type
-- sources:    decisions.days_from_submission_median_population
-- definition: figures contract, decisions.days_from_submission.median; quantiles are of type 7
with

groups as (

    select
        application.council_code,
        application.applicant_type,
        percentile_cont(0.5) within group (order by cast(application.days as double)) as median_days,
        count(application.days) as counted,
        count(application.exclusion) as excluded

    from decisions.days_from_submission_median_population as application
    group by grouping sets (
        (application.council_code),
        (application.council_code, application.applicant_type)
    )

)

select
    groups.council_code,
    'decisions.days_from_submission.median' as figure,
    groups.applicant_type,
    rounded(exact(groups.median_days), 1) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    groups.excluded as rows_excluded

from groups
