-- model:      core.void_event
-- grain:      one row per void_event of the folders up to the as-at
-- keys:       council_code, void_ref, event_code
-- sources:    core.void_event_kept
-- definition: contract of the feed void_event: what core.void_event_kept has told last of each key, unless it is gone; made from it by
--             etl, do not edit
-- reading:    docs/definitions/event_rows.md
-- stored:     view
with

-- few, so that the many rows need not be put in order
told_again as (

    select
        later.council_code,
        later.void_ref,
        later.event_code,
        max(later.as_at) as as_at

    from core.void_event_kept as later
    where later.change <> 'new'
    group by later.council_code, later.void_ref, later.event_code

)

select
    kept.council_code,
    kept.void_ref,
    kept.event_code,
    kept.planned,
    kept.actual,
    kept.target,
    kept.owner,
    kept.recorded_at,
    kept.file,
    kept.line

from core.void_event_kept as kept
left join told_again
    on told_again.council_code = kept.council_code
    and told_again.void_ref = kept.void_ref
    and told_again.event_code = kept.event_code
where kept.change <> 'gone'
    and (told_again.as_at is null or told_again.as_at = kept.as_at)
