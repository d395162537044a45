-- model:      staging.application_event_context
-- grain:      one row per kept entry of the action history whose rules are asked, with the status entry before it and its application
-- keys:       council_code, event_ref
-- sources:    core.application, core.application_event, staging.application_event_touched, staging.judging
-- definition: contract of the feed application_event, R-EVT-001 to R-EVT-003
-- stored:     view
with

-- touched are whole histories, so that none before an entry or after it is missing
asked as (

    select entry.*

    from core.application_event as entry
    inner join staging.judging as judging on judging.council_code = entry.council_code
    left join staging.application_event_touched as touched
        on touched.council_code = entry.council_code
        and touched.file = entry.file
        and touched.line = entry.line
    where judging.is_whole or touched.line is not null

),

status_entries as (

    select
        entry.council_code,
        entry.event_ref,
        lower(entry.old) as old_status,
        lower(entry.new) as new_status,
        lag(lower(entry.new)) over history as status_before,
        lead(entry.event_ref) over history is null as is_latest_entry

    from asked as entry
    where entry.event = 'status'
    window history as (
        partition by entry.council_code, entry.application_ref
        order by entry.at, entry.event_ref
    )

)

select
    entry.*,
    status_entries.old_status,
    status_entries.new_status,
    status_entries.status_before,
    coalesce(status_entries.is_latest_entry, false) as is_latest_entry,
    cast(entry.at as date) as happened_on,
    application.application_date,
    application.status as application_status

from asked as entry
left join status_entries
    on status_entries.council_code = entry.council_code
    and status_entries.event_ref = entry.event_ref
left join core.application as application
    on application.council_code = entry.council_code
    and application.application_ref = entry.application_ref
