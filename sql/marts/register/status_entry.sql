-- model:      register.status_entry
-- grain:      one row per status entry of an application's history
-- keys:       council_code, event_ref
-- sources:    core.application_event, reference.live_status, reference.period
-- definition: figures contract, register.movement: status entries in order of at, event_ref; live when new is a live status
with

entries as (

    select
        application_event.council_code,
        application_event.application_ref,
        application_event.event_ref,
        application_event.at,
        cast(application_event.at as date) as entered_on,
        lower(application_event.new) as status,
        live_status.status is not null as is_live,
        application_event.file,
        application_event.line

    from core.application_event as application_event
    inner join reference.period as period
        on period.council_code = application_event.council_code
    left join reference.live_status as live_status
        on live_status.status = lower(application_event.new)
    where application_event.event = 'status'

)

select
    entries.council_code,
    entries.event_ref,
    entries.application_ref,
    entries.entered_on,
    -- null for the last entry: the application stands there still
    lead(entries.entered_on) over history as next_entered_on,
    entries.status,
    entries.is_live,
    coalesce(lag(entries.is_live) over history, false) as was_live,
    coalesce(
        max(case when entries.is_live then 1 else 0 end) over (
            partition by entries.council_code, entries.application_ref
            order by entries.at asc nulls last, entries.event_ref asc nulls last
            rows between unbounded preceding and 1 preceding
        ),
        0
    ) = 1 as was_ever_live,
    entries.file,
    entries.line

from entries
window history as (
    partition by entries.council_code, entries.application_ref
    order by entries.at asc nulls last, entries.event_ref asc nulls last
)
