-- model:      decants.days_out_median_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, outcome
-- sources:    decants.days_out_median_population
-- definition: figures contract, decants.days_out.median; quantiles are of type 7
with

groups as (

    select
        decant.council_code,
        decant.outcome,
        percentile_cont(0.5) within group (order by cast(decant.days as double)) as median_days,
        count(decant.days) as counted,
        count(decant.exclusion) as excluded

    from decants.days_out_median_population as decant
    group by grouping sets (
        (decant.council_code),
        (decant.council_code, decant.outcome)
    )

)

select
    groups.council_code,
    'decants.days_out.median' as figure,
    groups.outcome,
    rounded(exact(groups.median_days), 1) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    groups.excluded as rows_excluded

from groups
