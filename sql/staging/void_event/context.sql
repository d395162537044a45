-- model:      staging.void_event_context
-- grain:      one row per kept step of a void, with the latest day of the steps before it on the path
-- keys:       council_code, void_ref, event_code
-- sources:    core.void_event, reference.path_step
-- definition: contract of the feed void_event, R-VEV-001 and R-VEV-002
-- stored:     view
select
    void_event.*,
    max(case when path_step.step_number is not null then void_event.actual end) over (
        partition by void_event.council_code, void_event.void_ref
        order by path_step.step_number, void_event.event_code
        rows between unbounded preceding and 1 preceding
    ) as latest_earlier_step,
    days_between(void_event.actual, cast(void_event.recorded_at as date)) as days_to_record

from core.void_event as void_event
left join reference.path_step as path_step on path_step.event_code = void_event.event_code
