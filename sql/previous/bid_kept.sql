-- model:      previous.bid_kept
-- grain:      one row per key told of at an earlier as-at date: none, for this stands in before the first
-- keys:       council_code, as_at, advert_ref, application_ref
-- sources:
-- definition: core.bid_kept before its first as-at date; from then on the table itself is shown under this name; made from the
--             contract by etl, do not edit
select
    cast(null as string) as council_code,
    cast(null as date) as as_at,
    cast(null as string) as change,
    cast(null as string) as advert_ref,
    cast(null as string) as application_ref,
    cast(null as timestamp) as placed_at,
    cast(null as string) as channel,
    cast(null as timestamp) as withdrawn_at,
    cast(null as boolean) as valid,
    cast(null as integer) as rank_at_close,
    cast(null as string) as bypass_reason,
    cast(null as string) as file,
    cast(null as bigint) as line

where false
