-- model:      register.household
-- grain:      one row per live household: one with at least one live application
-- keys:       council_code, household_ref
-- sources:    register.application
-- definition: figures contract 4.3: live household, representative application, household need
-- reading:    docs/definitions/live_household.md
with

live as (

    select
        application.council_code,
        application.household_ref,
        application.application_ref,
        application.applicant_type,
        application.band,
        application.bedroom_need,
        application.waiting_from,
        application.effective_date,
        application.file,
        application.line,
        -- 1 = the representative application: registered first, then the lowest reference
        row_number() over (
            partition by application.council_code, application.household_ref
            order by application.registration_date asc nulls last, application.application_ref asc nulls last
        ) as place

    from register.application as application
    where application.is_live

),

households as (

    select
        live.council_code,
        live.household_ref,
        count(*) as live_applications,
        count(*) filter (where live.applicant_type = 'own_transfer') as transfer_applications,
        case when min(live.bedroom_need) = max(live.bedroom_need) then min(live.bedroom_need) else 'unspecified' end
            as bedroom_need,
        -- null where the household has no transfer application
        case
            when min(live.bedroom_need) filter (where live.applicant_type = 'own_transfer')
                = max(live.bedroom_need) filter (where live.applicant_type = 'own_transfer')
                then min(live.bedroom_need) filter (where live.applicant_type = 'own_transfer')
            when count(*) filter (where live.applicant_type = 'own_transfer') > 0 then 'unspecified'
        end as transfer_bedroom_need

    from live
    group by live.council_code, live.household_ref

)

select
    households.council_code,
    households.household_ref,
    live.application_ref as representative_ref,
    live.band,
    live.applicant_type,
    households.bedroom_need,
    cast(households.live_applications as integer) as live_applications,
    cast(households.transfer_applications as integer) as transfer_applications,
    households.transfer_bedroom_need,
    live.waiting_from,
    live.effective_date,
    live.file,
    live.line

from households
inner join live
    on live.council_code = households.council_code
    and live.household_ref = households.household_ref
    and live.place = 1
