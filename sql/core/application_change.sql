-- model:      core.application_change
-- grain:      one row per application that is new, changed or gone against the as-at date before
-- keys:       council_code, as_at, application_ref
-- sources:    core.application, previous.application_change, reference.period
-- definition: history, made by comparing each extract with the one before (type 2); a row no longer in the extract is gone from it,
--             not deleted; made from the contract by etl, do not edit
-- reading:    docs/definitions/history.md
-- partition:  council_code, as_at
with

-- what a row says, whatever file and line it stands in; chr(31) parts the values, chr(30) stands for none
now_held as (

    select
        held.council_code,
        period.as_at,
        md5(concat_ws(
            chr(31),
            coalesce(held.application_ref, chr(30)),
            coalesce(held.household_ref, chr(30)),
            coalesce(held.applicant_type, chr(30)),
            coalesce(cast(held.application_date as string), chr(30)),
            coalesce(cast(held.complete_date as string), chr(30)),
            coalesce(cast(held.decision_date as string), chr(30)),
            coalesce(held.decision, chr(30)),
            coalesce(cast(held.registration_date as string), chr(30)),
            coalesce(cast(held.effective_date as string), chr(30)),
            coalesce(cast(held.homeless_application_date as string), chr(30)),
            coalesce(held.band, chr(30)),
            coalesce(cast(held.points as string), chr(30)),
            coalesce(held.band_reason, chr(30)),
            coalesce(cast(held.bedroom_need as string), chr(30)),
            coalesce(cast(held.bedroom_need_maximum as string), chr(30)),
            coalesce(cast(held.bedroom_need_self as string), chr(30)),
            coalesce(held.bedroom_need_source, chr(30)),
            coalesce(cast(held.household_size as string), chr(30)),
            coalesce(held.rp_categories, chr(30)),
            coalesce(cast(held.additional_preference as string), chr(30)),
            coalesce(cast(held.armed_forces as string), chr(30)),
            coalesce(held.area_choices, chr(30)),
            coalesce(held.status, chr(30)),
            coalesce(cast(held.closed_date as string), chr(30)),
            coalesce(held.closed_reason, chr(30)),
            coalesce(held.merged_into, chr(30)),
            coalesce(cast(held.sensitive_flag as string), chr(30)),
            coalesce(cast(held.direct_offer_only_flag as string), chr(30)),
            coalesce(cast(held.right_to_move_flag as string), chr(30)),
            coalesce(cast(held.area_since_date as string), chr(30)),
            coalesce(held.current_tenure, chr(30)),
            coalesce(held.current_tenancy_ref, chr(30)),
            coalesce(cast(held.current_bedrooms as string), chr(30)),
            coalesce(held.access_need, chr(30)),
            coalesce(cast(held.arrears_exception_date as string), chr(30)),
            coalesce(cast(held.housing_debt_amount as string), chr(30)),
            coalesce(held.housing_debt_type, chr(30)),
            coalesce(cast(held.repayment_plan_flag as string), chr(30)),
            coalesce(cast(held.fraud_referral_date as string), chr(30)),
            coalesce(cast(held.fraud_decision_date as string), chr(30)),
            coalesce(held.fraud_outcome, chr(30)),
            coalesce(cast(held.medical_referral_date as string), chr(30)),
            coalesce(cast(held.medical_decision_date as string), chr(30)),
            coalesce(held.medical_outcome, chr(30)),
            coalesce(cast(held.last_review_date as string), chr(30)),
            coalesce(held.case_ref, chr(30)),
            coalesce(held.officer, chr(30))
        )) as row_hash,
        held.application_ref,
        held.household_ref,
        held.applicant_type,
        held.application_date,
        held.complete_date,
        held.decision_date,
        held.decision,
        held.registration_date,
        held.effective_date,
        held.homeless_application_date,
        held.band,
        held.points,
        held.band_reason,
        held.bedroom_need,
        held.bedroom_need_maximum,
        held.bedroom_need_self,
        held.bedroom_need_source,
        held.household_size,
        held.rp_categories,
        held.additional_preference,
        held.armed_forces,
        held.area_choices,
        held.status,
        held.closed_date,
        held.closed_reason,
        held.merged_into,
        held.sensitive_flag,
        held.direct_offer_only_flag,
        held.right_to_move_flag,
        held.area_since_date,
        held.current_tenure,
        held.current_tenancy_ref,
        held.current_bedrooms,
        held.access_need,
        held.arrears_exception_date,
        held.housing_debt_amount,
        held.housing_debt_type,
        held.repayment_plan_flag,
        held.fraud_referral_date,
        held.fraud_decision_date,
        held.fraud_outcome,
        held.medical_referral_date,
        held.medical_decision_date,
        held.medical_outcome,
        held.last_review_date,
        held.case_ref,
        held.officer,
        held.file,
        held.line

    from core.application as held
    inner join reference.period as period
        on period.council_code = held.council_code

),

-- the last word of the earlier as-at dates on each
last_change as (

    select
        earlier.council_code,
        earlier.application_ref,
        max_by(earlier.change, earlier.as_at) as change,
        max_by(earlier.row_hash, earlier.as_at) as row_hash

    from previous.application_change as earlier
    inner join reference.period as period
        on period.council_code = earlier.council_code
    where earlier.as_at < period.as_at
    group by earlier.council_code, earlier.application_ref

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
    case when held_before.row_hash is null then 'new' else 'changed' end as change,
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

-- of what is gone only the key and the mark of its last state are kept here
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
left join core.application as held
    on held.council_code = held_before.council_code
    and held.application_ref = held_before.application_ref
where held.application_ref is null
