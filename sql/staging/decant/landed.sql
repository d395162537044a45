-- model:      staging.decant_landed
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    landing.decant, reference.period
-- definition: contract of the feed decant; values as they came
-- stored:     view
select
    landing.council_code,
    landing.as_at,
    landing.file,
    landing.line,
    landing.has_blanks,
    landing.decant_ref as decant_ref,
    landing.tenancy_ref as tenancy_ref,
    landing.household_ref as household_ref,
    landing.from_property_ref as from_property_ref,
    landing.to_property_ref as to_property_ref,
    landing.decant_kind as decant_kind,
    landing.reason as reason,
    landing.requested_on as requested_on,
    landing.target_on as target_on,
    landing.moved_on as moved_on,
    landing.returned_on as returned_on,
    landing.result as result

from landing.decant as landing
inner join reference.period as period
    on period.council_code = landing.council_code
    and period.as_at = landing.as_at
