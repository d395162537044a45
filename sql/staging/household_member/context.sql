-- model:      staging.household_member_context
-- grain:      one row per kept member of a household, with what the rules over the household look at
-- keys:       council_code, person_token, household_ref
-- sources:    core.application, core.homelessness_case, core.household_member, core.ta_placement, core.tenancy,
--             reference.live_status, reference.period
-- definition: contract of the feed household_member, R-MEM-003 to R-MEM-007
-- stored:     view
with

members as (

    select
        member.*,
        period.as_at,
        whole_years_between(member.birth_date, period.as_at) as age,
        (member.from_date is null or member.from_date <= period.as_at)
            and (member.to_date is null or member.to_date > period.as_at) as is_member_now

    from core.household_member as member
    inner join reference.period as period on period.council_code = member.council_code

),

households as (

    select
        members.council_code,
        members.household_ref,
        count(case when members.relationship = 'lead' then 1 end) as lead_persons

    from members
    where members.is_member_now
    group by members.council_code, members.household_ref

),

every_mention as (

    select tenancy.council_code, tenancy.household_ref from core.tenancy as tenancy
    union all
    select application.council_code, application.household_ref from core.application as application
    union all
    select homelessness_case.council_code, homelessness_case.household_ref from core.homelessness_case as homelessness_case
    union all
    select ta_placement.council_code, ta_placement.household_ref from core.ta_placement as ta_placement

),

known_households as (

    select
        every_mention.council_code,
        every_mention.household_ref

    from every_mention
    where every_mention.household_ref is not null
    group by every_mention.council_code, every_mention.household_ref

),

live_households as (

    select
        application.council_code,
        application.household_ref

    from core.application as application
    inner join reference.live_status as live_status on live_status.status = application.status
    where application.closed_date is null
    group by application.council_code, application.household_ref

),

people_in_live_households as (

    select
        members.council_code,
        members.person_token,
        min(members.household_ref) as first_household_ref,
        max(members.household_ref) as last_household_ref

    from members
    inner join live_households
        on live_households.council_code = members.council_code
        and live_households.household_ref = members.household_ref
    where members.is_member_now
    group by members.council_code, members.person_token
    having count(*) > 1

)

select
    members.*,
    known_households.household_ref is not null as is_household_known,
    households.lead_persons,
    case
        when not members.is_member_now or live_households.household_ref is null then null
        when members.household_ref = people.first_household_ref then people.last_household_ref
        else people.first_household_ref
    end as other_live_household

from members
left join households
    on households.council_code = members.council_code
    and households.household_ref = members.household_ref
left join known_households
    on known_households.council_code = members.council_code
    and known_households.household_ref = members.household_ref
left join live_households
    on live_households.council_code = members.council_code
    and live_households.household_ref = members.household_ref
left join people_in_live_households as people
    on people.council_code = members.council_code
    and people.person_token = members.person_token
