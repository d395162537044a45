-- model:      voids.step
-- grain:      one row per recorded step of the path of a void that is open, or ended in a re-let in the last 12 months, with the days
--             since the latest step before it
-- keys:       council_code, void_ref, event_code
-- sources:    core.void_event, reference.path_step, reference.period, voids.spell
-- definition: local practice: the void path from notice to keys out, days between the steps that were recorded
-- reading:    docs/definitions/void_stages.md
-- stored:     work
with

-- the voids that figures tell of: the steps of all that ended before need not be put in order again each month
recent_spells as (

    select
        spell.council_code,
        spell.void_ref,
        spell.is_relet,
        spell.incoming_start_date

    from voids.spell as spell
    inner join reference.period as period on period.council_code = spell.council_code
    where spell.is_open
        or (spell.is_relet and spell.incoming_start_date between period.last_12_months_start and period.as_at)

),

recorded_steps as (

    select
        event.council_code,
        event.void_ref,
        event.event_code,
        path_step.step_number,
        coalesce(event.owner, 'unknown') as owner,
        event.actual,
        event.file,
        event.line,
        spell.is_relet,
        spell.incoming_start_date,
        max(event.actual) over (
            partition by event.council_code, event.void_ref
            order by path_step.step_number
            rows between unbounded preceding and 1 preceding
        ) as latest_before

    from core.void_event as event
    inner join recent_spells as spell
        on spell.council_code = event.council_code
        and spell.void_ref = event.void_ref
    inner join reference.path_step as path_step on path_step.event_code = event.event_code
    where event.actual is not null

)

select
    step.council_code,
    step.void_ref,
    step.event_code,
    step.step_number,
    step.owner,
    step.actual,
    step.latest_before,
    -- the first step of a void has no days; one recorded before its forerunner took none
    case
        when step.latest_before is null then null
        when step.actual < step.latest_before then 0
        else days_between(step.latest_before, step.actual)
    end as step_days,
    coalesce(step.actual < step.latest_before, false) as is_out_of_order,
    step.is_relet,
    step.incoming_start_date,
    step.file,
    step.line

from recorded_steps as step
