-- model:      bids.active_bidders_percent_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, band, bedroom_need
-- sources:    bids.active_bidders_percent_population
-- definition: figures contract, bids.active_bidders_percent
with

groups as (

    select
        household.council_code,
        household.band,
        household.bedroom_need,
        cast(sum(household.has_bid) as bigint) as bidders,
        count(*) as counted

    from bids.active_bidders_percent_population as household
    group by grouping sets (
        (household.council_code),
        (household.council_code, household.band),
        (household.council_code, household.bedroom_need)
    )

)

select
    groups.council_code,
    'bids.active_bidders_percent' as figure,
    groups.band,
    groups.bedroom_need,
    ratio_rounded(100 * groups.bidders, groups.counted, 1) as value,
    cast(groups.bidders as decimal(20, 2)) as numerator,
    cast(groups.counted as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
