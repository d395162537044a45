-- model:      staging.void_event_touched
-- grain:      one row per place of a step whose rules must be asked again, as it is kept or was kept before; none where all are asked
-- keys:       council_code, file, line
-- sources:    core.void_event, core.void_event_kept, staging.void_event_asked
-- definition: contract of the feed void_event, R-VEV-001 and R-VEV-002: all steps of a void of which one was judged anew
-- reading:    docs/definitions/event_rows.md
with

moved as (

    select
        told.council_code,
        told.void_ref,
        told.file,
        told.line

    from staging.void_event_asked as asked
    inner join core.void_event_kept as told
        on told.council_code = asked.council_code
        and told.void_ref = asked.void_ref
        and told.event_code = asked.event_code
    where told.change <> 'gone'

)

select
    moved.council_code,
    moved.file,
    moved.line

from moved

union

select
    step.council_code,
    step.file,
    step.line

from (
    select distinct
        moved.council_code,
        moved.void_ref

    from moved
) as voids
inner join core.void_event as step
    on step.council_code = voids.council_code
    and step.void_ref = voids.void_ref
