-- model:      lahs.cc5_population
-- grain:      one row per LAHS household in a reasonable preference group
-- keys:       council_code, household_ref
-- sources:    lahs.household, reference.period
-- definition: MHCLG, LAHS 2017-18 guidance, section C, cc5; Housing Act 1996, section 166A(3)
-- reading:    docs/definitions/lahs_register.md
select
    household.council_code,
    household.household_ref,
    household.household_ref as unit_ref,
    household.representative_ref,
    household.is_homeless,
    household.is_owed_homelessness_duty,
    household.is_in_unsatisfactory_housing,
    household.has_medical_or_welfare_need,
    household.has_hardship,
    household.file,
    household.line

from lahs.household as household
inner join reference.period as period on period.council_code = household.council_code
where
    household.is_homeless
    or household.is_owed_homelessness_duty
    or household.is_in_unsatisfactory_housing
    or household.has_medical_or_welfare_need
    or household.has_hardship
