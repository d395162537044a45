-- model:      voids.vacant_by_stage_population
-- grain:      one row per home in stock that stands empty at the as-at, with the step its void has reached
-- keys:       council_code, property_ref
-- sources:    reference.period, voids.step, voids.vacant_home
-- definition: vacant homes as voids.vacant; the step is the furthest along the path that is recorded as done
-- reading:    docs/definitions/void_stages.md
with

reached as (

    select
        step.council_code,
        step.void_ref,
        step.event_code,
        step.actual

    from voids.step as step
    inner join reference.period as period on period.council_code = step.council_code
    where step.actual <= period.as_at
    qualify row_number() over (
        partition by step.council_code, step.void_ref
        order by step.step_number desc
    ) = 1

)

select
    home.council_code,
    home.property_ref,
    home.property_ref as unit_ref,
    home.void_ref,
    home.void_start,
    home.days_empty,
    home.age_band,
    coalesce(reached.event_code, 'not_recorded') as stage,
    reached.actual as reached_on,
    home.file,
    home.line

from voids.vacant_home as home
inner join reference.period as period on period.council_code = home.council_code
left join reached
    on reached.council_code = home.council_code
    and reached.void_ref = home.void_ref
