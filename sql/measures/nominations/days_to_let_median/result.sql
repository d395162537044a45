-- model:      nominations.days_to_let_median_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, organisation
-- sources:    nominations.days_to_let_median_population
-- definition: figures contract, nominations.days_to_let.median; quantiles are of type 7
with

groups as (

    select
        nomination.council_code,
        nomination.organisation,
        percentile_cont(0.5) within group (order by cast(nomination.days as double)) as median_days,
        count(nomination.days) as counted,
        count(nomination.exclusion) as excluded

    from nominations.days_to_let_median_population as nomination
    group by grouping sets (
        (nomination.council_code),
        (nomination.council_code, nomination.organisation)
    )

)

select
    groups.council_code,
    'nominations.days_to_let.median' as figure,
    groups.organisation,
    rounded(exact(groups.median_days), 1) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    groups.excluded as rows_excluded

from groups
