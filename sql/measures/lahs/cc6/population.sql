-- model:      lahs.cc6_population
-- grain:      one row per LAHS household in a reasonable preference group that has additional preference
-- keys:       council_code, household_ref
-- sources:    lahs.household, reference.period
-- definition: MHCLG, LAHS 2017-18 guidance, section C, cc6
-- reading:    docs/definitions/lahs_register.md
select
    household.council_code,
    household.household_ref,
    household.household_ref as unit_ref,
    household.representative_ref,
    household.is_armed_forces,
    household.file,
    household.line

from lahs.household as household
inner join reference.period as period on period.council_code = household.council_code
where
    household.has_additional_preference
    and (
        household.is_homeless
        or household.is_owed_homelessness_duty
        or household.is_in_unsatisfactory_housing
        or household.has_medical_or_welfare_need
        or household.has_hardship
    )
