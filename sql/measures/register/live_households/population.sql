-- model:      register.live_households_population
-- grain:      one row per live household
-- keys:       council_code, household_ref
-- sources:    register.household
-- definition: figures contract, register.live.households: live households
-- reading:    docs/definitions/live_household.md
select
    household.council_code,
    household.household_ref,
    household.household_ref as unit_ref,
    household.band,
    household.bedroom_need,
    household.applicant_type,
    household.file,
    household.line

from register.household as household
