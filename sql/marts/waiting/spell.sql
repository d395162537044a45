-- model:      waiting.spell
-- grain:      one row per waiting spell: an application that waits, was housed or left, with those it carried on
-- keys:       council_code, application_ref
-- sources:    reference.live_status, reference.period, register.application
-- definition: figures contract 4.4: waiting spell, still waiting, housed, left
-- reading:    docs/definitions/waiting_curves.md
with

-- merged, refused, pending and draft applications are no spells
waited as (

    select
        application.council_code,
        application.application_ref,
        application.household_ref,
        application.band,
        application.bedroom_need,
        application.carries_on_ref,
        application.waiting_from,
        application.closed_date,
        live_status.status is not null as is_still_waiting,
        case
            when live_status.status is not null then 'waiting'
            when application.status = 'housed' and coalesce(application.closed_reason <> 'housed_elsewhere', true) then 'housed'
            else 'left'
        end as outcome,
        application.file,
        application.line

    from register.application as application
    left join reference.live_status as live_status on live_status.status = application.status
    where
        application.registration_date is not null
        and (live_status.status is not null or application.status in ('housed', 'removed', 'lapsed', 'withdrawn'))

),

-- the wait of an application that another one carries on is told by that one
carried_on as (

    select
        waited.council_code,
        waited.carries_on_ref,
        count(*) as applications

    from waited
    where waited.carries_on_ref is not null
    group by waited.council_code, waited.carries_on_ref

),

with_ends as (

    select
        waited.*,
        case when waited.is_still_waiting then period.as_at else waited.closed_date end as ended_on,
        period.last_12_months_start

    from waited
    inner join reference.period as period on period.council_code = waited.council_code
    left join carried_on
        on carried_on.council_code = waited.council_code
        and carried_on.carries_on_ref = waited.application_ref
    where carried_on.carries_on_ref is null

)

select
    spell.council_code,
    spell.application_ref,
    spell.household_ref,
    spell.band,
    spell.bedroom_need,
    spell.waiting_from,
    spell.ended_on,
    spell.outcome,
    case
        when not spell.is_still_waiting and spell.closed_date is null then 'closed, but not known when'
        when spell.is_still_waiting and spell.closed_date is not null then 'live status, yet a day of closing'
        when spell.ended_on < spell.waiting_from then 'ended before it began'
    end as exclusion,
    days_between(spell.waiting_from, spell.ended_on) as days,
    -- of a spell that reaches into the last 12 months, the day of the wait on which they began
    coalesce(spell.ended_on >= spell.last_12_months_start, false) as is_in_last_12_months,
    greatest(days_between(spell.waiting_from, spell.last_12_months_start), 0) as days_before_last_12_months,
    spell.file,
    spell.line

from with_ends as spell
