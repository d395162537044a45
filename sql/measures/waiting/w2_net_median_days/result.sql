-- model:      waiting.w2_net_median_days_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, band, bedroom_need, applicant_type
-- sources:    waiting.w2_net_median_days_population
-- definition: the median days waited so far, suspended days taken off; quantiles are of type 7
with

groups as (

    select
        household.council_code,
        household.band,
        household.bedroom_need,
        household.applicant_type,
        -- days are blank exactly where a household is left out
        percentile_cont(0.5) within group (order by cast(household.days as double)) as median_days,
        count(household.days) as counted,
        count(household.exclusion) as excluded

    from waiting.w2_net_median_days_population as household
    group by grouping sets (
        (household.council_code),
        (household.council_code, household.band),
        (household.council_code, household.bedroom_need),
        (household.council_code, household.applicant_type),
        (household.council_code, household.band, household.bedroom_need)
    )

)

select
    groups.council_code,
    'waiting.w2.net.median_days' as figure,
    groups.band,
    groups.bedroom_need,
    groups.applicant_type,
    rounded(exact(groups.median_days), 1) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    groups.excluded as rows_excluded

from groups
