-- model:      staging.void_event_context
-- grain:      one row per kept step of a void whose rules are asked, with the latest day of the steps before it on the path
-- keys:       council_code, void_ref, event_code
-- sources:    core.void_event, reference.path_step, staging.judging, staging.void_event_touched
-- definition: contract of the feed void_event, R-VEV-001 and R-VEV-002
-- stored:     view
with

-- touched are all steps of a void, so that none before a step is missing
asked as (

    select step.*

    from core.void_event as step
    inner join staging.judging as judging on judging.council_code = step.council_code
    left join staging.void_event_touched as touched
        on touched.council_code = step.council_code
        and touched.file = step.file
        and touched.line = step.line
    where judging.is_whole or touched.line is not null

)

select
    void_event.*,
    max(case when path_step.step_number is not null then void_event.actual end) over (
        partition by void_event.council_code, void_event.void_ref
        order by path_step.step_number, void_event.event_code
        rows between unbounded preceding and 1 preceding
    ) as latest_earlier_step,
    days_between(void_event.actual, cast(void_event.recorded_at as date)) as days_to_record

from asked as void_event
left join reference.path_step as path_step on path_step.event_code = void_event.event_code
