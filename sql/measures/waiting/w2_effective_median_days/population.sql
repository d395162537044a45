-- model:      waiting.w2_effective_median_days_population
-- grain:      one row per live household
-- keys:       council_code, household_ref
-- sources:    register.household, reference.period
-- definition: figures contract, waiting.w2.effective.median_days: live households, from the band date to as-at
-- reading:    docs/definitions/waiting_from.md
select
    household.council_code,
    household.household_ref,
    household.household_ref as unit_ref,
    household.representative_ref,
    household.band,
    household.bedroom_need,
    household.applicant_type,
    household.effective_date,
    days_between(household.effective_date, period.as_at) as days,
    case when household.effective_date is null then 'effective date unknown' end as exclusion,
    household.file,
    household.line

from register.household as household
inner join reference.period as period
    on period.council_code = household.council_code
