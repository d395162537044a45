-- model:      bids.bypassed_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, reason
-- sources:    bids.bypassed_population
-- definition: figures contract, bids.bypassed
with

groups as (

    select
        bid.council_code,
        bid.reason,
        count(*) as counted

    from bids.bypassed_population as bid
    group by grouping sets (
        (bid.council_code),
        (bid.council_code, bid.reason)
    )

)

select
    groups.council_code,
    'bids.bypassed' as figure,
    groups.reason,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
