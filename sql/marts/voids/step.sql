-- model:      voids.step
-- grain:      one row per recorded step of a void's path, with the days since the latest step before it
-- keys:       council_code, void_ref, event_code
-- sources:    core.void_event, reference.path_step, voids.spell
-- definition: local practice: the void path from notice to keys out, days between the steps that were recorded
-- reading:    docs/definitions/void_stages.md
with

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
        max(event.actual) over (
            partition by event.council_code, event.void_ref
            order by path_step.step_number
            rows between unbounded preceding and 1 preceding
        ) as latest_before

    from core.void_event as event
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
    spell.is_relet,
    spell.incoming_start_date,
    step.file,
    step.line

from recorded_steps as step
inner join voids.spell as spell
    on spell.council_code = step.council_code
    and spell.void_ref = step.void_ref
