-- model:      staging.application_landed
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    landing.application, reference.period
-- definition: contract of the feed application; values as they came
-- stored:     view
select
    landing.council_code,
    landing.as_at,
    landing.file,
    landing.line,
    landing.has_blanks,
    landing.application_ref as application_ref,
    landing.household_ref as household_ref,
    landing.applicant_type as applicant_type,
    landing.application_date as application_date,
    landing.complete_date as complete_date,
    landing.decision_date as decision_date,
    landing.decision as decision,
    landing.registration_date as registration_date,
    landing.effective_date as effective_date,
    landing.homeless_application_date as homeless_application_date,
    landing.band as band,
    landing.points as points,
    landing.band_reason as band_reason,
    landing.bedroom_need as bedroom_need,
    landing.bedroom_need_maximum as bedroom_need_maximum,
    landing.bedroom_need_self as bedroom_need_self,
    landing.bedroom_need_source as bedroom_need_source,
    landing.household_size as household_size,
    landing.rp_categories as rp_categories,
    landing.additional_preference as additional_preference,
    landing.armed_forces as armed_forces,
    landing.area_choices as area_choices,
    landing.status as status,
    landing.closed_date as closed_date,
    landing.closed_reason as closed_reason,
    landing.merged_into as merged_into,
    landing.sensitive_flag as sensitive_flag,
    landing.direct_offer_only_flag as direct_offer_only_flag,
    landing.right_to_move_flag as right_to_move_flag,
    landing.area_since_date as area_since_date,
    landing.current_tenure as current_tenure,
    landing.current_tenancy_ref as current_tenancy_ref,
    landing.current_bedrooms as current_bedrooms,
    landing.access_need as access_need,
    landing.arrears_exception_date as arrears_exception_date,
    landing.housing_debt_amount as housing_debt_amount,
    landing.housing_debt_type as housing_debt_type,
    landing.repayment_plan_flag as repayment_plan_flag,
    landing.fraud_referral_date as fraud_referral_date,
    landing.fraud_decision_date as fraud_decision_date,
    landing.fraud_outcome as fraud_outcome,
    landing.medical_referral_date as medical_referral_date,
    landing.medical_decision_date as medical_decision_date,
    landing.medical_outcome as medical_outcome,
    landing.last_review_date as last_review_date,
    landing.case_ref as case_ref,
    landing.officer as officer

from landing.application as landing
inner join reference.period as period
    on period.council_code = landing.council_code
    and period.as_at = landing.as_at
