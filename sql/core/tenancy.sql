-- model:      core.tenancy
-- grain:      one row per tenancy the council holds at the as-at
-- keys:       council_code, tenancy_ref
-- sources:    staging.tenancy_judged
-- definition: contract of the feed tenancy: rows that no rule rejects, values that cannot be used emptied; made from it by etl, do not edit
select
    kept.council_code,
    kept.tenancy_ref,
    kept.property_ref,
    kept.household_ref,
    kept.tenure_type,
    kept.start_date,
    kept.end_date,
    kept.notice_received_date,
    kept.end_reason,
    kept.previous_tenure,
    kept.previous_district_code,
    kept.previous_postcode,
    kept.letting_source,
    kept.rent_basis,
    kept.intermediate_rent_name,
    kept.weekly_rent,
    kept.weekly_service_charge,
    kept.weekly_personal_service_charge,
    kept.weekly_support_charge,
    kept.rent_period,
    kept.fixed_term_years,
    kept.starter_flag,
    kept.joint_flag,
    kept.arrears_amount,
    kept.officer,
    kept.file,
    kept.line

from staging.tenancy_judged as kept
where kept.is_kept
