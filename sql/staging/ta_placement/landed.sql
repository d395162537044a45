-- model:      staging.ta_placement_landed
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    landing.ta_placement, reference.period
-- definition: contract of the feed ta_placement; values as they came
-- stored:     view
select
    landing.council_code,
    landing.as_at,
    landing.file,
    landing.line,
    landing.has_blanks,
    landing.placement_ref as placement_ref,
    landing.household_ref as household_ref,
    landing.case_ref as case_ref,
    landing.ta_type as ta_type,
    landing.provider as provider,
    landing.address_token as address_token,
    landing.property_ref as property_ref,
    landing.in_district as in_district,
    landing.start_date as start_date,
    landing.end_date as end_date,
    landing.nightly_rate as nightly_rate,
    landing.setup_cost as setup_cost,
    landing.weekly_household_charge as weekly_household_charge,
    landing.weekly_benefit_subsidy as weekly_benefit_subsidy,
    landing.duty as duty,
    landing.pending_review_flag as pending_review_flag,
    landing.b_and_b_order_flag as b_and_b_order_flag,
    landing.end_reason as end_reason,
    landing.certificate_expiry_date as certificate_expiry_date

from landing.ta_placement as landing
inner join reference.period as period
    on period.council_code = landing.council_code
    and period.as_at = landing.as_at
