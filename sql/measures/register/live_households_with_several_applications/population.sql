-- model:      register.live_households_with_several_applications_population
-- grain:      one row per live household with more than one live application
-- keys:       council_code, household_ref
-- sources:    register.household
-- definition: figures contract, register.live.households_with_several_applications
select
    household.council_code,
    household.household_ref,
    household.household_ref as unit_ref,
    household.live_applications,
    household.file,
    household.line

from register.household as household
where household.live_applications > 1
