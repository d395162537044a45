-- model:      voids.stages_population
-- grain:      one row per recorded step of a re-let void of the last 12 months, but for the first of each void
-- keys:       council_code, void_ref, stage
-- sources:    reference.period, voids.step
-- definition: local practice: days between the recorded steps of the void path
-- reading:    docs/definitions/void_stages.md
select
    step.council_code,
    step.void_ref,
    step.void_ref || ' ' || step.event_code as unit_ref,
    step.event_code as stage,
    step.owner,
    step.actual,
    step.step_days,
    step.is_out_of_order,
    step.file,
    step.line

from voids.step as step
inner join reference.period as period on period.council_code = step.council_code
where
    step.is_relet
    and step.incoming_start_date between period.last_12_months_start and period.as_at
    and step.step_days is not null
