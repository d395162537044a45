-- model:      hclic.reported_case
-- grain:      one row per case that a quarter's file should hold: open in it, or with something that happened in it
-- keys:       council_code, case_ref
-- sources:    core.feed_load, core.homelessness_case, core.household_member, hclic.quarter
-- definition: DCLG, H-CLIC: Summary of the Data Monitoring Specification, 2017: a case is sent until it is closed
-- reading:    docs/definitions/h_clic.md
with

cases as (

    select
        homelessness_case.*,
        coalesce(homelessness_case.assessment_date, homelessness_case.application_date) as people_on,
        quarter.starts_on,
        quarter.ends_on,
        greatest(
            homelessness_case.application_date,
            homelessness_case.assessment_date,
            homelessness_case.prevention_start,
            homelessness_case.prevention_end,
            homelessness_case.relief_start,
            homelessness_case.relief_end,
            homelessness_case.main_duty_decision_date,
            homelessness_case.main_duty_end) as latest_date,
        homelessness_case.closed_date is null and coalesce(homelessness_case.application_date <= quarter.ends_on, true) as is_open

    from core.homelessness_case as homelessness_case
    inner join hclic.quarter as quarter on quarter.council_code = homelessness_case.council_code

),

reported as (

    select cases.*

    from cases
    where
        cases.closed_date is null
        or cases.closed_date >= cases.starts_on
        or cases.latest_date between cases.starts_on and cases.ends_on

),

people as (

    select
        reported.council_code,
        reported.case_ref,
        count(*) as people,
        count(*) filter (where member.relationship = 'lead') as leads,
        count(*) filter (where member.relationship = 'lead' and member.birth_date is null) as leads_without_birth_date,
        count(*) filter (
            where member.relationship not in ('lead', 'partner', 'carer')
            and coalesce(member.dependent_flag, whole_years_between(member.birth_date, reported.people_on) < 18)
        ) as children,
        count(*) filter (
            where member.relationship in ('lead', 'partner')
            or (
                member.relationship <> 'carer'
                and not coalesce(member.dependent_flag, whole_years_between(member.birth_date, reported.people_on) < 18)
            )
        ) as adults,
        count(*) filter (where member.pregnancy_due_date >= reported.people_on) as expecting

    from reported
    inner join core.household_member as member
        on member.council_code = reported.council_code
        and member.household_ref = reported.household_ref
    where
        (member.from_date is null or member.from_date <= reported.people_on)
        and (member.to_date is null or member.to_date > reported.people_on)
        and (member.birth_date is null or member.birth_date <= reported.people_on)
    group by reported.council_code, reported.case_ref

),

-- the earliest other case of the household that is open too
doubles as (

    select
        reported.council_code,
        reported.case_ref,
        min(other.case_ref) as other_case

    from reported
    inner join cases as other
        on other.council_code = reported.council_code
        and other.household_ref = reported.household_ref
        and other.case_ref <> reported.case_ref
        and other.is_open
    where reported.is_open
    group by reported.council_code, reported.case_ref

)

select
    reported.*,
    coalesce(feed_load.is_supplied, false) as has_people_feed,
    cast(coalesce(people.people, 0) as integer) as people,
    cast(coalesce(people.leads, 0) as integer) as leads,
    cast(coalesce(people.leads_without_birth_date, 0) as integer) as leads_without_birth_date,
    cast(coalesce(people.children, 0) as integer) as children,
    cast(coalesce(people.adults, 0) as integer) as adults,
    cast(coalesce(people.expecting, 0) as integer) as expecting,
    doubles.other_case

from reported
left join core.feed_load as feed_load
    on feed_load.council_code = reported.council_code
    and feed_load.as_at = reported.ends_on
    and feed_load.feed = 'household_member'
left join people
    on people.council_code = reported.council_code
    and people.case_ref = reported.case_ref
left join doubles
    on doubles.council_code = reported.council_code
    and doubles.case_ref = reported.case_ref
