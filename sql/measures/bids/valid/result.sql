-- model:      bids.valid_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, channel, bedrooms
-- sources:    bids.valid_population
-- definition: figures contract, bids.valid
with

groups as (

    select
        bid.council_code,
        bid.channel,
        bid.bedrooms,
        count(*) as counted

    from bids.valid_population as bid
    group by grouping sets (
        (bid.council_code),
        (bid.council_code, bid.channel),
        (bid.council_code, bid.bedrooms)
    )

)

select
    groups.council_code,
    'bids.valid' as figure,
    groups.channel,
    groups.bedrooms,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
