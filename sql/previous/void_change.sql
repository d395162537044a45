-- model:      previous.void_change
-- grain:      one row per change at an earlier as-at date: none, for this stands in before the first
-- keys:       council_code, as_at, void_ref
-- sources:
-- definition: core.void_change before its first as-at date; from then on the table itself is shown under this name; made from the
--             contract by etl, do not edit
select
    cast(null as string) as council_code,
    cast(null as date) as as_at,
    cast(null as string) as change,
    cast(null as string) as row_hash,
    cast(null as string) as void_ref,
    cast(null as string) as property_ref,
    cast(null as string) as tenancy_ref_out,
    cast(null as string) as tenancy_ref_in,
    cast(null as date) as void_start,
    cast(null as date) as void_end,
    cast(null as string) as void_class,
    cast(null as boolean) as lahs_major,
    cast(null as date) as notice_received_date,
    cast(null as date) as keys_in_date,
    cast(null as date) as works_start_date,
    cast(null as date) as works_complete_date,
    cast(null as date) as lettable_from,
    cast(null as date) as keys_out_date,
    cast(null as boolean) as available_flag,
    cast(null as decimal(14, 4)) as weekly_rent,
    cast(null as string) as officer,
    cast(null as string) as file,
    cast(null as bigint) as line

where false
