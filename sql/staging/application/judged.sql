-- model:      staging.application_judged
-- grain:      one row per standing record of the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    core.homelessness_case, core.tenancy, reference.period, staging.application_row, staging.supplied
-- definition: contract of the feed application (feed_column.csv), order of checks 8: references; made from it by etl, do not edit
-- stored:     view
select
    standing.council_code,
    standing.as_at,
    standing.file,
    standing.line,
    standing.application_ref,
    standing.household_ref,
    standing.applicant_type,
    standing.application_date,
    standing.complete_date,
    standing.decision_date,
    standing.decision,
    standing.registration_date,
    standing.effective_date,
    standing.homeless_application_date,
    standing.band,
    standing.points,
    standing.band_reason,
    standing.bedroom_need,
    standing.bedroom_need_maximum,
    standing.bedroom_need_self,
    standing.bedroom_need_source,
    standing.household_size,
    standing.rp_categories,
    standing.additional_preference,
    standing.armed_forces,
    standing.area_choices,
    standing.status,
    standing.closed_date,
    standing.closed_reason,
    case when not (standing.merged_into is not null and merged_into_found.application_ref is null and supplied.is_application_supplied) then standing.merged_into end as merged_into,
    standing.sensitive_flag,
    standing.direct_offer_only_flag,
    standing.right_to_move_flag,
    standing.area_since_date,
    standing.current_tenure,
    case when not (standing.current_tenancy_ref is not null and current_tenancy_ref_found.tenancy_ref is null and supplied.is_tenancy_supplied) then standing.current_tenancy_ref end as current_tenancy_ref,
    standing.current_bedrooms,
    standing.access_need,
    standing.arrears_exception_date,
    standing.housing_debt_amount,
    standing.housing_debt_type,
    standing.repayment_plan_flag,
    standing.fraud_referral_date,
    standing.fraud_decision_date,
    standing.fraud_outcome,
    standing.medical_referral_date,
    standing.medical_decision_date,
    standing.medical_outcome,
    standing.last_review_date,
    case when not (standing.case_ref is not null and case_ref_found.case_ref is null and supplied.is_homelessness_case_supplied) then standing.case_ref end as case_ref,
    standing.officer,
    concat_ws(
        ';',
        case when standing.merged_into is not null and merged_into_found.application_ref is null and supplied.is_application_supplied then 'flag R-GEN-007 merged_into' end,
        case when standing.current_tenancy_ref is not null and current_tenancy_ref_found.tenancy_ref is null and supplied.is_tenancy_supplied then 'flag R-GEN-007 current_tenancy_ref' end,
        case when standing.case_ref is not null and case_ref_found.case_ref is null and supplied.is_homelessness_case_supplied then 'flag R-GEN-007 case_ref' end
    ) as problems,
    true as is_kept

from staging.application_row as standing
inner join reference.period as period
    on period.council_code = standing.council_code
    and standing.as_at = period.as_at
cross join staging.supplied as supplied
left join staging.application_row as merged_into_found
    on merged_into_found.council_code = standing.council_code
    and merged_into_found.application_ref = standing.merged_into
    and merged_into_found.is_standing
left join core.tenancy as current_tenancy_ref_found
    on current_tenancy_ref_found.council_code = standing.council_code
    and current_tenancy_ref_found.tenancy_ref = standing.current_tenancy_ref
left join core.homelessness_case as case_ref_found
    on case_ref_found.council_code = standing.council_code
    and case_ref_found.case_ref = standing.case_ref
where standing.is_standing
