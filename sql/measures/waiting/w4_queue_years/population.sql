-- model:      waiting.w4_queue_years_population
-- grain:      one row per live household
-- keys:       council_code, household_ref
-- sources:    register.household
-- definition: figures contract, waiting.w4.queue_years: live households
-- reading:    docs/definitions/queue_years.md
select
    household.council_code,
    household.household_ref,
    household.household_ref as unit_ref,
    household.band,
    household.bedroom_need,
    case
        when household.band = 'unknown' then 'band unknown'
        when household.bedroom_need = 'unspecified' then 'household need unspecified'
    end as exclusion,
    household.file,
    household.line

from register.household as household
