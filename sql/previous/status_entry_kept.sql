-- model:      previous.status_entry_kept
-- grain:      one row per status entry told of at an earlier as-at date: none, for this stands in before the first
-- keys:       council_code, as_at, event_ref
-- sources:
-- definition: core.status_entry_kept before its first as-at date; from then on the table itself is shown under this name
select
    cast(null as string) as council_code,
    cast(null as date) as as_at,
    cast(null as string) as change,
    cast(null as string) as event_ref,
    cast(null as string) as application_ref,
    cast(null as timestamp) as at,
    cast(null as date) as next_entered_on,
    cast(null as string) as status,
    cast(null as boolean) as is_live,
    cast(null as boolean) as was_live,
    cast(null as boolean) as was_ever_live,
    cast(null as string) as file,
    cast(null as bigint) as line

where false
