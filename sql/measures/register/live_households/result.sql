-- model:      register.live_households_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, band, bedroom_need, applicant_type
-- sources:    register.live_households_numerator
-- definition: figures contract, register.live.households
with

groups as (

    select
        household.council_code,
        household.band,
        household.bedroom_need,
        household.applicant_type,
        count(*) as households

    from register.live_households_numerator as household
    group by grouping sets (
        (household.council_code),
        (household.council_code, household.band),
        (household.council_code, household.bedroom_need),
        (household.council_code, household.applicant_type),
        (household.council_code, household.band, household.bedroom_need)
    )

)

select
    groups.council_code,
    'register.live.households' as figure,
    groups.band,
    groups.bedroom_need,
    groups.applicant_type,
    cast(groups.households as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.households as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
