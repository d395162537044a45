-- model:      core.void_event
-- grain:      one row per void_event of the folders up to the as-at
-- keys:       council_code, void_ref, event_code
-- sources:    staging.void_event_judged
-- definition: contract of the feed void_event: of a key the latest row that no rule rejects, references as they are at the as-at;
--             made from it by etl, do not edit
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
where kept.is_kept
qualify row_number() over (partition by kept.council_code, kept.void_ref, kept.event_code order by kept.as_at desc, kept.line) = 1
