-- model:      ta.bnb_population
-- grain:      one row per family in bed and breakfast at the as-at
-- keys:       council_code, household_ref
-- sources:    reference.period, ta.household
-- definition: figures contract, ta.bnb: families in bed and breakfast; Homelessness (Suitability of Accommodation)
--             (England) Order 2003
-- reading:    docs/definitions/temporary_accommodation.md
select
    household.council_code,
    household.household_ref,
    household.household_ref as unit_ref,
    household.placement_ref,
    household.day_in_bnb,
    household.is_review_pending,
    household.file,
    household.line

from ta.household as household
inner join reference.period as period on period.council_code = household.council_code
where household.is_family_in_bnb
