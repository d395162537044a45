-- model:      core.void_event
-- grain:      one row per void_event of the folders up to the as-at
-- keys:       council_code, void_ref, event_code
-- sources:    staging.void_event_judged, staging.void_event_row
-- definition: contract of the feed void_event: of a key the latest row that no rule rejects, references as they are at the as-at;
--             made from it by etl, do not edit
with

-- keys that came again after the first folder, which holds the history: few, so that the many rows need not be put in order
come_again as (

    select
        later.council_code,
        later.void_ref,
        later.event_code,
        max(later.as_at) as as_at

    from staging.void_event_judged as later
    where later.is_kept
        and later.as_at > (select min(first_folder.as_at) from staging.void_event_row as first_folder)
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

from staging.void_event_judged as kept
left join come_again
    on come_again.council_code = kept.council_code
    and come_again.void_ref = kept.void_ref
    and come_again.event_code = kept.event_code
where kept.is_kept
    and (come_again.as_at is null or come_again.as_at = kept.as_at)
