-- model:      register.application
-- grain:      one row per application in the extract, live or closed
-- keys:       council_code, application_ref
-- sources:    core.application, reference.live_status, reference.period, reference.setting
-- definition: figures contract 4.3: live application, need group, carries on, waiting from; what was decided, assessed and owed
-- reading:    docs/definitions/waiting_from.md
with recursive

-- an application that lapsed can be carried on by the household's next one
lapsed as (

    select
        application.council_code,
        application.household_ref,
        application.application_ref,
        application.application_date,
        application.closed_date,
        application.registration_date

    from core.application as application
    where
        application.status = 'lapsed'
        and application.application_date is not null
        and application.closed_date is not null

),

-- within 28 days of the lapse, both ends included; of several the one that closed last
carried_on as (

    select
        application.council_code,
        application.application_ref,
        lapsed.application_ref as carries_on_ref,
        application.registration_date,
        lapsed.registration_date as carried_registration_date

    from core.application as application
    inner join lapsed
        on lapsed.council_code = application.council_code
        and lapsed.household_ref = application.household_ref
    cross join reference.setting as setting
    where
        lapsed.application_date < application.application_date
        and days_between(lapsed.closed_date, application.application_date) between 0 and setting.reregistration_days
    qualify row_number() over (
        partition by application.council_code, application.application_ref
        order by lapsed.closed_date desc nulls last, lapsed.application_ref desc nulls last
    ) = 1

),

-- the wait passes on only where both registrations are known
link as (

    select
        carried_on.council_code,
        carried_on.application_ref,
        carried_on.carries_on_ref,
        carried_on.carried_registration_date

    from carried_on
    where
        carried_on.registration_date is not null
        and carried_on.carried_registration_date is not null

),

-- chains of two lapses and more, walked back to the first; nearly always few or none
chain as (

    select
        link.council_code,
        link.application_ref,
        earlier.carries_on_ref as origin_ref,
        earlier.carried_registration_date as origin_registration_date,
        2 as lapses

    from link
    inner join link as earlier
        on earlier.council_code = link.council_code
        and earlier.application_ref = link.carries_on_ref

    union all

    select
        chain.council_code,
        chain.application_ref,
        earlier.carries_on_ref as origin_ref,
        earlier.carried_registration_date as origin_registration_date,
        chain.lapses + 1 as lapses

    from chain
    inner join link as earlier
        on earlier.council_code = chain.council_code
        and earlier.application_ref = chain.origin_ref

),

origin as (

    select
        chain.council_code,
        chain.application_ref,
        max_by(chain.origin_registration_date, chain.lapses) as origin_registration_date

    from chain
    group by chain.council_code, chain.application_ref

),

carried as (

    select
        carried_on.council_code,
        carried_on.application_ref,
        carried_on.carries_on_ref,
        coalesce(origin.origin_registration_date, link.carried_registration_date) as waiting_from

    from carried_on
    left join link
        on link.council_code = carried_on.council_code
        and link.application_ref = carried_on.application_ref
    left join origin
        on origin.council_code = carried_on.council_code
        and origin.application_ref = carried_on.application_ref

)

select
    application.council_code,
    application.application_ref,
    application.household_ref,
    coalesce(application.applicant_type, 'unknown') as applicant_type,
    coalesce(application.band, 'unknown') as band,
    application.points,
    case
        when application.bedroom_need is null then 'unspecified'
        when application.bedroom_need_maximum > application.bedroom_need then 'unspecified'
        else size_group(application.bedroom_need)
    end as bedroom_need,
    application.area_choices,
    application.status,
    live_status.status is not null and application.closed_date is null as is_live,
    application.application_date,
    application.complete_date,
    application.decision_date,
    application.decision,
    application.registration_date,
    application.effective_date,
    application.closed_date,
    application.closed_reason,
    application.direct_offer_only_flag,
    application.housing_debt_amount,
    application.housing_debt_type,
    application.repayment_plan_flag,
    application.fraud_referral_date,
    application.fraud_decision_date,
    application.fraud_outcome,
    application.medical_referral_date,
    application.medical_decision_date,
    application.medical_outcome,
    application.officer,
    application.bedroom_need as bedrooms_needed,
    application.access_need,
    coalesce(application.right_to_move_flag, false) as is_right_to_move,
    application.rp_categories,
    coalesce(application.additional_preference, false) as has_additional_preference,
    coalesce(application.armed_forces, false) as is_armed_forces,
    application.arrears_exception_date,
    carried.carries_on_ref,
    coalesce(carried.waiting_from, application.registration_date) as waiting_from,
    application.file,
    application.line

from core.application as application
inner join reference.period as period
    on period.council_code = application.council_code
left join reference.live_status as live_status
    on live_status.status = application.status
left join carried
    on carried.council_code = application.council_code
    and carried.application_ref = application.application_ref
