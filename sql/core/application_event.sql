-- model:      core.application_event
-- grain:      one row per application_event of the folders up to the as-at
-- keys:       council_code, event_ref
-- sources:    staging.application_event_judged
-- definition: contract of the feed application_event: of a key the latest row that no rule rejects, references as they are at the as-at;
--             made from it by etl, do not edit
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

from staging.application_event_judged as kept
where kept.is_kept
qualify row_number() over (partition by kept.council_code, kept.event_ref order by kept.as_at desc, kept.line) = 1
