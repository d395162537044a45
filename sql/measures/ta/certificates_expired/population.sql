-- model:      ta.certificates_expired_population
-- grain:      one row per household in temporary accommodation whose place has a safety certificate that ran out
-- keys:       council_code, unit_ref
-- sources:    reference.period, ta.household
-- definition: figures contract, ta.certificates_expired: certificate_expiry_date before as-at; local practice,
--             standards for nightly-paid accommodation
-- reading:    docs/definitions/temporary_accommodation.md
select
    household.council_code,
    household.placement_ref as unit_ref,
    household.household_ref,
    household.organisation,
    household.certificate_expiry_date,
    household.file,
    household.line

from ta.household as household
inner join reference.period as period on period.council_code = household.council_code
where
    household.is_accommodation
    and household.certificate_expiry_date < period.as_at
