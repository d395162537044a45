-- model:      core.application_change
-- grain:      one row per application that is new, changed or gone against the as-at date before
-- keys:       council_code, as_at, application_ref
-- sources:    core.application, previous.application_change, reference.period
-- definition: history of the register, made by comparing each extract with the one before (type 2); a row no longer in the
--             extract is gone from it, not deleted
-- reading:    docs/definitions/application_history.md
-- partition:  council_code, as_at
with

-- what a row says, whatever file and line it stands in; chr(31) parts the values, chr(30) stands for none
now_held as (

    select
        application.council_code,
        period.as_at,
        md5(concat_ws(
            chr(31),
            coalesce(application.application_ref, chr(30)),
            coalesce(application.household_ref, chr(30)),
            coalesce(application.applicant_type, chr(30)),
            coalesce(cast(application.application_date as string), chr(30)),
            coalesce(cast(application.complete_date as string), chr(30)),
            coalesce(cast(application.decision_date as string), chr(30)),
            coalesce(application.decision, chr(30)),
            coalesce(cast(application.registration_date as string), chr(30)),
            coalesce(cast(application.effective_date as string), chr(30)),
            coalesce(cast(application.homeless_application_date as string), chr(30)),
            coalesce(application.band, chr(30)),
            coalesce(cast(application.points as string), chr(30)),
            coalesce(application.band_reason, chr(30)),
            coalesce(cast(application.bedroom_need as string), chr(30)),
            coalesce(cast(application.bedroom_need_maximum as string), chr(30)),
            coalesce(cast(application.bedroom_need_self as string), chr(30)),
            coalesce(application.bedroom_need_source, chr(30)),
            coalesce(cast(application.household_size as string), chr(30)),
            coalesce(application.rp_categories, chr(30)),
            coalesce(cast(application.additional_preference as string), chr(30)),
            coalesce(cast(application.armed_forces as string), chr(30)),
            coalesce(application.area_choices, chr(30)),
            coalesce(application.status, chr(30)),
            coalesce(cast(application.closed_date as string), chr(30)),
            coalesce(application.closed_reason, chr(30)),
            coalesce(application.merged_into, chr(30)),
            coalesce(cast(application.sensitive_flag as string), chr(30)),
            coalesce(cast(application.direct_offer_only_flag as string), chr(30)),
            coalesce(cast(application.right_to_move_flag as string), chr(30)),
            coalesce(cast(application.area_since_date as string), chr(30)),
            coalesce(application.current_tenure, chr(30)),
            coalesce(application.current_tenancy_ref, chr(30)),
            coalesce(cast(application.current_bedrooms as string), chr(30)),
            coalesce(application.access_need, chr(30)),
            coalesce(cast(application.arrears_exception_date as string), chr(30)),
            coalesce(cast(application.housing_debt_amount as string), chr(30)),
            coalesce(application.housing_debt_type, chr(30)),
            coalesce(cast(application.repayment_plan_flag as string), chr(30)),
            coalesce(cast(application.fraud_referral_date as string), chr(30)),
            coalesce(cast(application.fraud_decision_date as string), chr(30)),
            coalesce(application.fraud_outcome, chr(30)),
            coalesce(cast(application.medical_referral_date as string), chr(30)),
            coalesce(cast(application.medical_decision_date as string), chr(30)),
            coalesce(application.medical_outcome, chr(30)),
            coalesce(cast(application.last_review_date as string), chr(30)),
            coalesce(application.case_ref, chr(30)),
            coalesce(application.officer, chr(30))
        )) as row_hash,
        application.application_ref,
        application.household_ref,
        application.applicant_type,
        application.application_date,
        application.complete_date,
        application.decision_date,
        application.decision,
        application.registration_date,
        application.effective_date,
        application.homeless_application_date,
        application.band,
        application.points,
        application.band_reason,
        application.bedroom_need,
        application.bedroom_need_maximum,
        application.bedroom_need_self,
        application.bedroom_need_source,
        application.household_size,
        application.rp_categories,
        application.additional_preference,
        application.armed_forces,
        application.area_choices,
        application.status,
        application.closed_date,
        application.closed_reason,
        application.merged_into,
        application.sensitive_flag,
        application.direct_offer_only_flag,
        application.right_to_move_flag,
        application.area_since_date,
        application.current_tenure,
        application.current_tenancy_ref,
        application.current_bedrooms,
        application.access_need,
        application.arrears_exception_date,
        application.housing_debt_amount,
        application.housing_debt_type,
        application.repayment_plan_flag,
        application.fraud_referral_date,
        application.fraud_decision_date,
        application.fraud_outcome,
        application.medical_referral_date,
        application.medical_decision_date,
        application.medical_outcome,
        application.last_review_date,
        application.case_ref,
        application.officer,
        application.file,
        application.line

    from core.application as application
    inner join reference.period as period
        on period.council_code = application.council_code

),

-- the last word of the earlier as-at dates on each application
last_change as (

    select
        application_change.council_code,
        application_change.application_ref,
        max_by(application_change.change, application_change.as_at) as change,
        max_by(application_change.row_hash, application_change.as_at) as row_hash

    from previous.application_change as application_change
    inner join reference.period as period
        on period.council_code = application_change.council_code
    where application_change.as_at < period.as_at
    group by application_change.council_code, application_change.application_ref

),

held_before as (

    select
        last_change.council_code,
        last_change.application_ref,
        last_change.row_hash

    from last_change
    where last_change.change <> 'gone'

)

select
    now_held.council_code,
    now_held.as_at,
    case when held_before.application_ref is null then 'new' else 'changed' end as change,
    now_held.row_hash,
    now_held.application_ref,
    now_held.household_ref,
    now_held.applicant_type,
    now_held.application_date,
    now_held.complete_date,
    now_held.decision_date,
    now_held.decision,
    now_held.registration_date,
    now_held.effective_date,
    now_held.homeless_application_date,
    now_held.band,
    now_held.points,
    now_held.band_reason,
    now_held.bedroom_need,
    now_held.bedroom_need_maximum,
    now_held.bedroom_need_self,
    now_held.bedroom_need_source,
    now_held.household_size,
    now_held.rp_categories,
    now_held.additional_preference,
    now_held.armed_forces,
    now_held.area_choices,
    now_held.status,
    now_held.closed_date,
    now_held.closed_reason,
    now_held.merged_into,
    now_held.sensitive_flag,
    now_held.direct_offer_only_flag,
    now_held.right_to_move_flag,
    now_held.area_since_date,
    now_held.current_tenure,
    now_held.current_tenancy_ref,
    now_held.current_bedrooms,
    now_held.access_need,
    now_held.arrears_exception_date,
    now_held.housing_debt_amount,
    now_held.housing_debt_type,
    now_held.repayment_plan_flag,
    now_held.fraud_referral_date,
    now_held.fraud_decision_date,
    now_held.fraud_outcome,
    now_held.medical_referral_date,
    now_held.medical_decision_date,
    now_held.medical_outcome,
    now_held.last_review_date,
    now_held.case_ref,
    now_held.officer,
    now_held.file,
    now_held.line

from now_held
left join held_before
    on held_before.council_code = now_held.council_code
    and held_before.application_ref = now_held.application_ref
where held_before.row_hash is null or held_before.row_hash <> now_held.row_hash

union all

-- of an application that is gone only its reference and the mark of its last state are kept here
select
    held_before.council_code,
    period.as_at,
    'gone' as change,
    held_before.row_hash,
    held_before.application_ref,
    cast(null as string) as household_ref,
    cast(null as string) as applicant_type,
    cast(null as date) as application_date,
    cast(null as date) as complete_date,
    cast(null as date) as decision_date,
    cast(null as string) as decision,
    cast(null as date) as registration_date,
    cast(null as date) as effective_date,
    cast(null as date) as homeless_application_date,
    cast(null as string) as band,
    cast(null as integer) as points,
    cast(null as string) as band_reason,
    cast(null as integer) as bedroom_need,
    cast(null as integer) as bedroom_need_maximum,
    cast(null as integer) as bedroom_need_self,
    cast(null as string) as bedroom_need_source,
    cast(null as integer) as household_size,
    cast(null as string) as rp_categories,
    cast(null as boolean) as additional_preference,
    cast(null as boolean) as armed_forces,
    cast(null as string) as area_choices,
    cast(null as string) as status,
    cast(null as date) as closed_date,
    cast(null as string) as closed_reason,
    cast(null as string) as merged_into,
    cast(null as boolean) as sensitive_flag,
    cast(null as boolean) as direct_offer_only_flag,
    cast(null as boolean) as right_to_move_flag,
    cast(null as date) as area_since_date,
    cast(null as string) as current_tenure,
    cast(null as string) as current_tenancy_ref,
    cast(null as integer) as current_bedrooms,
    cast(null as string) as access_need,
    cast(null as date) as arrears_exception_date,
    cast(null as decimal(14, 4)) as housing_debt_amount,
    cast(null as string) as housing_debt_type,
    cast(null as boolean) as repayment_plan_flag,
    cast(null as date) as fraud_referral_date,
    cast(null as date) as fraud_decision_date,
    cast(null as string) as fraud_outcome,
    cast(null as date) as medical_referral_date,
    cast(null as date) as medical_decision_date,
    cast(null as string) as medical_outcome,
    cast(null as date) as last_review_date,
    cast(null as string) as case_ref,
    cast(null as string) as officer,
    cast(null as string) as file,
    cast(null as bigint) as line

from held_before
inner join reference.period as period
    on period.council_code = held_before.council_code
left join core.application as application
    on application.council_code = held_before.council_code
    and application.application_ref = held_before.application_ref
where application.application_ref is null
