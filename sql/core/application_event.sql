-- model:      core.application_event
-- grain:      one row per application_event of the folders up to the as-at
-- keys:       council_code, event_ref
-- sources:    staging.application_event_judged, staging.application_event_row
-- definition: contract of the feed application_event: of a key the latest row that no rule rejects, references as they are at the as-at;
--             made from it by etl, do not edit
with

-- keys that came again after the first folder, which holds the history: few, so that the many rows need not be put in order
come_again as (

    select
        later.council_code,
        later.event_ref,
        max(later.as_at) as as_at

    from staging.application_event_judged as later
    where later.is_kept
        and later.as_at > (select min(first_folder.as_at) from staging.application_event_row as first_folder)
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

from staging.application_event_judged as kept
left join come_again
    on come_again.council_code = kept.council_code
    and come_again.event_ref = kept.event_ref
where kept.is_kept
    and (come_again.as_at is null or come_again.as_at = kept.as_at)
