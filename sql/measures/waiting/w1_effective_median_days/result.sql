-- model:      waiting.w1_effective_median_days_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, band, bedrooms, applicant_type, area
-- sources:    waiting.w1_effective_median_days_population
-- definition: figures contract, waiting.w1.effective.median_days; quantiles are of type 7
with

groups as (

    select
        letting.council_code,
        letting.band,
        letting.bedrooms,
        letting.applicant_type,
        letting.area,
        -- days are blank exactly where a letting is left out
        percentile_cont(0.5) within group (order by cast(letting.days as double)) as median_days,
        count(letting.days) as counted,
        count(letting.exclusion) as excluded

    from waiting.w1_effective_median_days_population as letting
    group by grouping sets (
        (letting.council_code),
        (letting.council_code, letting.band),
        (letting.council_code, letting.bedrooms),
        (letting.council_code, letting.applicant_type),
        (letting.council_code, letting.area),
        (letting.council_code, letting.band, letting.bedrooms)
    )

)

select
    groups.council_code,
    'waiting.w1.effective.median_days' as figure,
    groups.band,
    groups.bedrooms,
    groups.applicant_type,
    groups.area,
    rounded(exact(groups.median_days), 1) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    groups.excluded as rows_excluded

from groups
