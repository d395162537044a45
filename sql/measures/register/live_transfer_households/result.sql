-- model:      register.live_transfer_households_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, bedroom_need
-- sources:    register.live_transfer_households_numerator
-- definition: figures contract, register.live.transfer_households
with

groups as (

    select
        household.council_code,
        household.bedroom_need,
        count(*) as households

    from register.live_transfer_households_numerator as household
    group by grouping sets (
        (household.council_code),
        (household.council_code, household.bedroom_need)
    )

)

select
    groups.council_code,
    'register.live.transfer_households' as figure,
    groups.bedroom_need,
    cast(groups.households as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.households as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
