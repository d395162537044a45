-- model:      lahs.cc1_population
-- grain:      one row per LAHS household
-- keys:       council_code, household_ref
-- sources:    lahs.household, reference.period
-- definition: MHCLG, LAHS 2017-18 guidance, section C, cc1
-- reading:    docs/definitions/lahs_register.md
select
    household.council_code,
    household.household_ref,
    household.household_ref as unit_ref,
    household.representative_ref,
    household.bedroom_need,
    household.live_applications,
    household.file,
    household.line

from lahs.household as household
inner join reference.period as period on period.council_code = household.council_code
