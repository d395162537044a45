-- model:      core.application_event
-- grain:      one row per application_event of the folders up to the as-at
-- keys:       council_code, event_ref
-- sources:    core.application_event_kept
-- definition: contract of the feed application_event: what core.application_event_kept has told last of each key, unless it is gone; made from it by
--             etl, do not edit
-- reading:    docs/definitions/event_rows.md
-- stored:     view
with

-- few, so that the many rows need not be put in order
told_again as (

    select
        later.council_code,
        later.event_ref,
        max(later.as_at) as as_at

    from core.application_event_kept as later
    where later.change <> 'new'
    group by later.council_code, later.event_ref

)

select
    kept.council_code,
    kept.event_ref,
    kept.application_ref,
    kept.event,
    kept.old,
    kept.new,
    kept.at,
    kept.actor,
    kept.file,
    kept.line

from core.application_event_kept as kept
left join told_again
    on told_again.council_code = kept.council_code
    and told_again.event_ref = kept.event_ref
where kept.change <> 'gone'
    and (told_again.as_at is null or told_again.as_at = kept.as_at)
