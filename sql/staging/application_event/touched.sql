-- model:      staging.application_event_touched
-- grain:      one row per place of an entry whose rules must be asked again, as it is kept or was kept before; none where all are asked
-- keys:       council_code, file, line
-- sources:    core.application_change, core.application_event, core.application_event_kept, staging.application_event_asked,
--             staging.judging
-- definition: contract of the feed application_event, R-EVT-001 to R-EVT-003: the whole history of an application of which an entry was
--             judged anew, or that changed
-- reading:    docs/definitions/event_rows.md
with

moved as (

    select
        told.council_code,
        told.application_ref,
        told.file,
        told.line

    from staging.application_event_asked as asked
    inner join core.application_event_kept as told
        on told.council_code = asked.council_code
        and told.event_ref = asked.event_ref
    where told.change <> 'gone'

),

applications as (

    select
        moved.council_code,
        moved.application_ref

    from moved

    union

    select
        change.council_code,
        change.application_ref

    from core.application_change as change
    inner join staging.judging as judging
        on judging.council_code = change.council_code
        and judging.as_at = change.as_at
    where not judging.is_whole

)

select
    moved.council_code,
    moved.file,
    moved.line

from moved

union

select
    entry.council_code,
    entry.file,
    entry.line

from applications
inner join core.application_event as entry
    on entry.council_code = applications.council_code
    and entry.application_ref = applications.application_ref
