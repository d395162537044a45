-- model:      core.application_history
-- grain:      one row per application and span of as-at dates over which the extract said the same of it
-- keys:       council_code, application_ref, valid_from
-- sources:    core.application_change, reference.period
-- definition: history (type 2): valid_from and valid_to are inclusive, valid_to is blank while it stands; what was held as told at a
--             date X is the rows with valid_from <= X and valid_to blank or >= X; made from the contract by etl, do not edit
-- reading:    docs/definitions/history.md
-- stored:     view
with

spans as (

    select
        told.*,
        lead(told.as_at) over (
            partition by told.council_code, told.application_ref
            order by told.as_at asc nulls last
        ) as next_as_at

    from core.application_change as told
    inner join reference.period as period
        on period.council_code = told.council_code
    where told.as_at <= period.as_at

)

select
    spans.council_code,
    spans.as_at as valid_from,
    cast(spans.next_as_at - 1 as date) as valid_to,
    spans.application_ref,
    spans.household_ref,
    spans.applicant_type,
    spans.application_date,
    spans.complete_date,
    spans.decision_date,
    spans.decision,
    spans.registration_date,
    spans.effective_date,
    spans.homeless_application_date,
    spans.band,
    spans.points,
    spans.band_reason,
    spans.bedroom_need,
    spans.bedroom_need_maximum,
    spans.bedroom_need_self,
    spans.bedroom_need_source,
    spans.household_size,
    spans.rp_categories,
    spans.additional_preference,
    spans.armed_forces,
    spans.area_choices,
    spans.status,
    spans.closed_date,
    spans.closed_reason,
    spans.merged_into,
    spans.sensitive_flag,
    spans.direct_offer_only_flag,
    spans.right_to_move_flag,
    spans.area_since_date,
    spans.current_tenure,
    spans.current_tenancy_ref,
    spans.current_bedrooms,
    spans.access_need,
    spans.arrears_exception_date,
    spans.housing_debt_amount,
    spans.housing_debt_type,
    spans.repayment_plan_flag,
    spans.fraud_referral_date,
    spans.fraud_decision_date,
    spans.fraud_outcome,
    spans.medical_referral_date,
    spans.medical_decision_date,
    spans.medical_outcome,
    spans.last_review_date,
    spans.case_ref,
    spans.officer,
    spans.file,
    spans.line

from spans
-- a row gone from the extract ends the span before it and begins none
where spans.change <> 'gone'
