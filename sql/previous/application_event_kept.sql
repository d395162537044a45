-- model:      previous.application_event_kept
-- grain:      one row per key told of at an earlier as-at date: none, for this stands in before the first
-- keys:       council_code, as_at, event_ref
-- sources:
-- definition: core.application_event_kept before its first as-at date; from then on the table itself is shown under this name; made from the
--             contract by etl, do not edit
select
    cast(null as string) as council_code,
    cast(null as date) as as_at,
    cast(null as string) as change,
    cast(null as string) as event_ref,
    cast(null as string) as application_ref,
    cast(null as string) as event,
    cast(null as string) as old,
    cast(null as string) as new,
    cast(null as timestamp) as at,
    cast(null as string) as actor,
    cast(null as string) as file,
    cast(null as bigint) as line

where false
