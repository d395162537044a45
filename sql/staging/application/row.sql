-- model:      staging.application_row
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.application_checked, staging.application_repeated
-- definition: contract of the feed application, order of checks 7: of a repeated key the first row still standing stays; made from it
--             by etl, do not edit
-- stored:     view
select
    checked.council_code,
    checked.as_at,
    checked.file,
    checked.line,
    checked.application_ref,
    checked.household_ref,
    checked.applicant_type,
    checked.application_date,
    checked.complete_date,
    checked.decision_date,
    checked.decision,
    checked.registration_date,
    checked.effective_date,
    checked.homeless_application_date,
    checked.band,
    checked.points,
    checked.band_reason,
    checked.bedroom_need,
    checked.bedroom_need_maximum,
    checked.bedroom_need_self,
    checked.bedroom_need_source,
    checked.household_size,
    checked.rp_categories,
    checked.additional_preference,
    checked.armed_forces,
    checked.area_choices,
    checked.status,
    checked.closed_date,
    checked.closed_reason,
    checked.merged_into,
    checked.sensitive_flag,
    checked.direct_offer_only_flag,
    checked.right_to_move_flag,
    checked.area_since_date,
    checked.current_tenure,
    checked.current_tenancy_ref,
    checked.current_bedrooms,
    checked.access_need,
    checked.arrears_exception_date,
    checked.housing_debt_amount,
    checked.housing_debt_type,
    checked.repayment_plan_flag,
    checked.fraud_referral_date,
    checked.fraud_decision_date,
    checked.fraud_outcome,
    checked.medical_referral_date,
    checked.medical_decision_date,
    checked.medical_outcome,
    checked.last_review_date,
    checked.case_ref,
    checked.officer,
    case
        when repeated.first_line is not null and not (checked.line = repeated.first_line and checked.file = repeated.first_file)
            and position('reject' in checked.problems) = 0
            then concat_ws(';', nullif(checked.problems, ''), 'reject R-GEN-010 application_ref')
        else checked.problems
    end as problems,
    position('reject' in checked.problems) = 0
        and (repeated.first_line is null or checked.line = repeated.first_line and checked.file = repeated.first_file) as is_standing

from staging.application_checked as checked
left join staging.application_repeated as repeated
    on repeated.council_code = checked.council_code
    and repeated.application_ref = checked.application_ref
