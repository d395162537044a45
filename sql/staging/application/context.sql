-- model:      staging.application_context
-- grain:      one row per kept application, with what the rules over its household, lettings, tenancy and history look at
-- keys:       council_code, application_ref
-- sources:    core.application, core.application_event, core.household_member, core.letting, core.nomination, core.tenancy,
--             occupancy.household_need, reference.live_status, reference.period, reference.tenure
-- definition: contract of the feed application, R-APP-002 to R-APP-018
-- stored:     view
with

applications as (

    select
        application.*,
        live_status.status is not null as has_live_status,
        live_status.status is not null and application.closed_date is null as is_live

    from core.application as application
    left join reference.live_status as live_status on live_status.status = application.status

),

several_live as (

    select
        applications.council_code,
        applications.household_ref,
        min(applications.application_ref) as first_application_ref,
        max(applications.application_ref) as last_application_ref

    from applications
    where applications.is_live
    group by applications.council_code, applications.household_ref
    having count(*) > 1

),

every_new_home as (

    select letting.council_code, letting.application_ref from core.letting as letting
    union all
    select nomination.council_code, nomination.application_ref from core.nomination as nomination where nomination.outcome = 'let'

),

new_homes as (

    select
        every_new_home.council_code,
        every_new_home.application_ref

    from every_new_home
    where every_new_home.application_ref is not null
    group by every_new_home.council_code, every_new_home.application_ref

),

tenancies_in_force as (

    select
        tenancy.council_code,
        tenancy.tenancy_ref

    from core.tenancy as tenancy
    inner join reference.period as period on period.council_code = tenancy.council_code
    inner join reference.tenure as tenure on tenure.tenure_type = tenancy.tenure_type
    where tenure.is_residential
        and tenancy.start_date <= period.as_at
        and (tenancy.end_date is null or tenancy.end_date > period.as_at)

),

people_now as (

    select
        member.council_code,
        member.household_ref,
        cast(count(*) as integer) as people

    from core.household_member as member
    inner join reference.period as period on period.council_code = member.council_code
    where (member.from_date is null or member.from_date <= period.as_at)
        and (member.to_date is null or member.to_date > period.as_at)
    group by member.council_code, member.household_ref

),

with_history as (

    select
        application_event.council_code,
        application_event.application_ref

    from core.application_event as application_event
    where application_event.event = 'status'
    group by application_event.council_code, application_event.application_ref

)

select
    applications.*,
    case
        when not applications.is_live then null
        when applications.application_ref = several_live.first_application_ref then several_live.last_application_ref
        else several_live.first_application_ref
    end as other_live_application,
    new_homes.application_ref is not null as has_new_home,
    tenancies_in_force.tenancy_ref is not null as is_current_tenancy_in_force,
    coalesce(people_now.people, 0) as people_now,
    household_need.standard_need,
    with_history.application_ref is not null as has_status_entry

from applications
left join several_live
    on several_live.council_code = applications.council_code
    and several_live.household_ref = applications.household_ref
left join new_homes
    on new_homes.council_code = applications.council_code
    and new_homes.application_ref = applications.application_ref
left join tenancies_in_force
    on tenancies_in_force.council_code = applications.council_code
    and tenancies_in_force.tenancy_ref = applications.current_tenancy_ref
left join people_now
    on people_now.council_code = applications.council_code
    and people_now.household_ref = applications.household_ref
left join occupancy.household_need as household_need
    on household_need.council_code = applications.council_code
    and household_need.household_ref = applications.household_ref
left join with_history
    on with_history.council_code = applications.council_code
    and with_history.application_ref = applications.application_ref
