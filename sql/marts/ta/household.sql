-- model:      ta.household
-- grain:      one row per household with a placement at the as-at, in temporary accommodation or with nothing secured for it
-- keys:       council_code, household_ref
-- sources:    core.household_member, reference.period, ta.placement
-- definition: figures contract 4.9: in temporary accommodation, child, family, families in bed and breakfast
-- reading:    docs/definitions/temporary_accommodation.md
with

placed as (

    select placement.*

    from ta.placement as placement
    where placement.is_open

),

people as (

    select
        member.council_code,
        member.household_ref,
        count(*) filter (
            where coalesce(member.dependent_flag, whole_years_between(member.birth_date, period.as_at) < 18)
        ) as children,
        count(*) filter (where member.pregnancy_due_date >= period.as_at) as expecting

    from core.household_member as member
    inner join placed
        on placed.council_code = member.council_code
        and placed.household_ref = member.household_ref
    inner join reference.period as period on period.council_code = member.council_code
    where
        (member.from_date is null or member.from_date <= period.as_at)
        and (member.to_date is null or member.to_date > period.as_at)
    group by member.council_code, member.household_ref

)

select
    placed.council_code,
    placed.household_ref,
    placed.placement_ref,
    placed.ta_type,
    placed.is_accommodation,
    placed.organisation,
    placed.in_district,
    placed.start_date,
    cast(coalesce(people.children, 0) as integer) as children,
    coalesce(people.children > 0 or people.expecting > 0, false) as is_family,
    placed.ta_type = 'bed_and_breakfast'
        and placed.is_in_bnb_order
        and coalesce(people.children > 0 or people.expecting > 0, false) as is_family_in_bnb,
    -- the first day is day 1
    days_between(placed.in_bnb_since, period.as_at) + 1 as day_in_bnb,
    placed.is_review_pending,
    placed.certificate_expiry_date,
    placed.file,
    placed.line

from placed
inner join reference.period as period on period.council_code = placed.council_code
left join people
    on people.council_code = placed.council_code
    and people.household_ref = placed.household_ref
