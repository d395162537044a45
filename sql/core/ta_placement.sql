-- model:      core.ta_placement
-- grain:      one row per ta_placement the council holds at the as-at
-- keys:       council_code, placement_ref
-- sources:    staging.ta_placement_judged
-- definition: contract of the feed ta_placement: rows that no rule rejects, values that cannot be used emptied; made from it by etl, do not edit
select
    kept.council_code,
    kept.placement_ref,
    kept.household_ref,
    kept.case_ref,
    kept.ta_type,
    kept.provider,
    kept.address_token,
    kept.property_ref,
    kept.in_district,
    kept.start_date,
    kept.end_date,
    kept.nightly_rate,
    kept.setup_cost,
    kept.weekly_household_charge,
    kept.weekly_benefit_subsidy,
    kept.duty,
    kept.pending_review_flag,
    kept.b_and_b_order_flag,
    kept.end_reason,
    kept.certificate_expiry_date,
    kept.file,
    kept.line

from staging.ta_placement_judged as kept
where kept.is_kept
