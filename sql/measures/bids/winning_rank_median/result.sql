-- model:      bids.winning_rank_median_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, bedrooms
-- sources:    bids.winning_rank_median_population
-- definition: figures contract, bids.winning_rank.median; quantiles are of type 7
with

groups as (

    select
        letting.council_code,
        letting.bedrooms,
        percentile_cont(0.5) within group (order by cast(letting.rank_at_close as double)) as median_rank,
        count(letting.rank_at_close) as counted,
        count(letting.exclusion) as excluded

    from bids.winning_rank_median_population as letting
    group by grouping sets (
        (letting.council_code),
        (letting.council_code, letting.bedrooms)
    )

)

select
    groups.council_code,
    'bids.winning_rank.median' as figure,
    groups.bedrooms,
    rounded(exact(groups.median_rank), 1) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    groups.excluded as rows_excluded

from groups
