-- model:      ta.snapshot_population
-- grain:      one row per household with a placement at the as-at, in temporary accommodation or with nothing secured
--             for it
-- keys:       council_code, household_ref
-- sources:    reference.period, ta.household
-- definition: figures contract, ta.snapshot: households whose placement holds at the as-at; H-CLIC, section on
--             temporary accommodation
-- reading:    docs/definitions/temporary_accommodation.md
select
    household.council_code,
    household.household_ref,
    household.household_ref as unit_ref,
    household.placement_ref,
    household.ta_type,
    household.in_district,
    household.organisation,
    household.is_accommodation,
    household.children,
    household.file,
    household.line

from ta.household as household
inner join reference.period as period on period.council_code = household.council_code
