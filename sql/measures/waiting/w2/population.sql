-- model:      waiting.w2_population
-- grain:      one row per live household
-- keys:       council_code, household_ref
-- sources:    register.household, reference.period
-- definition: figures contract, waiting.w2: live households, from waiting from of the representative application to as-at
-- reading:    docs/definitions/waiting_from.md
with

waits as (

    select
        household.council_code,
        household.household_ref,
        household.representative_ref,
        household.band,
        household.bedroom_need,
        household.applicant_type,
        household.waiting_from,
        days_between(household.waiting_from, period.as_at) as days,
        whole_years_between(household.waiting_from, period.as_at) as wait_years,
        household.file,
        household.line

    from register.household as household
    inner join reference.period as period
        on period.council_code = household.council_code

)

select
    waits.council_code,
    waits.household_ref,
    waits.household_ref as unit_ref,
    waits.representative_ref,
    waits.band,
    waits.bedroom_need,
    waits.applicant_type,
    -- blank where the wait is not known: such a household is in the all row only
    case
        when waits.wait_years between 5 and 9 then '5-9'
        when waits.wait_years >= 10 then '10+'
        else cast(waits.wait_years as string)
    end as age_band,
    waits.waiting_from,
    waits.days,
    case when waits.waiting_from is null then 'waiting from unknown' end as exclusion,
    waits.file,
    waits.line

from waits
