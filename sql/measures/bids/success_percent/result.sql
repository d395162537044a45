-- model:      bids.success_percent_result
-- grain:      one row per figure
-- keys:       council_code, figure
-- sources:    bids.success_percent_population
-- definition: figures contract, bids.success_percent
with

groups as (

    select
        household.council_code,
        cast(sum(household.is_housed) as bigint) as housed,
        count(*) as counted

    from bids.success_percent_population as household
    group by household.council_code

)

select
    groups.council_code,
    'bids.success_percent' as figure,
    ratio_rounded(100 * groups.housed, groups.counted, 1) as value,
    cast(groups.housed as decimal(20, 2)) as numerator,
    cast(groups.counted as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
