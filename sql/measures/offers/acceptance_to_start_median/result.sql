-- model:      offers.acceptance_to_start_median_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, bedrooms
-- sources:    offers.acceptance_to_start_median_population
-- definition: figures contract, offers.acceptance_to_start.median; quantiles are of type 7
with

groups as (

    select
        letting.council_code,
        letting.bedrooms,
        percentile_cont(0.5) within group (order by cast(letting.days as double)) as median_days,
        count(letting.days) as counted,
        count(letting.exclusion) as excluded

    from offers.acceptance_to_start_median_population as letting
    group by grouping sets (
        (letting.council_code),
        (letting.council_code, letting.bedrooms)
    )

)

select
    groups.council_code,
    'offers.acceptance_to_start.median' as figure,
    groups.bedrooms,
    rounded(exact(groups.median_days), 1) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    groups.excluded as rows_excluded

from groups
