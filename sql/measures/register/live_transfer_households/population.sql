-- model:      register.live_transfer_households_population
-- grain:      one row per household with a live application for a transfer within our own stock
-- keys:       council_code, household_ref
-- sources:    register.household
-- definition: figures contract, register.live.transfer_households; MHCLG, LAHS guidance, note beside cc1a
-- reading:    docs/definitions/live_household.md
select
    household.council_code,
    household.household_ref,
    household.household_ref as unit_ref,
    -- the need of its transfer applications alone
    household.transfer_bedroom_need as bedroom_need,
    household.file,
    household.line

from register.household as household
where household.transfer_applications > 0
