-- model:      core.void_change
-- grain:      one row per void that is new, changed or gone against the as-at date before
-- keys:       council_code, as_at, void_ref
-- sources:    core.void, previous.void_change, reference.period
-- definition: history, made by comparing each extract with the one before (type 2); a row no longer in the extract is gone from it,
--             not deleted; made from the contract by etl, do not edit
-- reading:    docs/definitions/history.md
-- partition:  council_code, as_at
with

-- what a row says, whatever file and line it stands in; chr(31) parts the values, chr(30) stands for none
now_held as (

    select
        held.council_code,
        period.as_at,
        md5(concat_ws(
            chr(31),
            coalesce(held.void_ref, chr(30)),
            coalesce(held.property_ref, chr(30)),
            coalesce(held.tenancy_ref_out, chr(30)),
            coalesce(held.tenancy_ref_in, chr(30)),
            coalesce(cast(held.void_start as string), chr(30)),
            coalesce(cast(held.void_end as string), chr(30)),
            coalesce(held.void_class, chr(30)),
            coalesce(cast(held.lahs_major as string), chr(30)),
            coalesce(cast(held.notice_received_date as string), chr(30)),
            coalesce(cast(held.keys_in_date as string), chr(30)),
            coalesce(cast(held.works_start_date as string), chr(30)),
            coalesce(cast(held.works_complete_date as string), chr(30)),
            coalesce(cast(held.lettable_from as string), chr(30)),
            coalesce(cast(held.keys_out_date as string), chr(30)),
            coalesce(cast(held.available_flag as string), chr(30)),
            coalesce(cast(held.weekly_rent as string), chr(30)),
            coalesce(held.officer, chr(30))
        )) as row_hash,
        held.void_ref,
        held.property_ref,
        held.tenancy_ref_out,
        held.tenancy_ref_in,
        held.void_start,
        held.void_end,
        held.void_class,
        held.lahs_major,
        held.notice_received_date,
        held.keys_in_date,
        held.works_start_date,
        held.works_complete_date,
        held.lettable_from,
        held.keys_out_date,
        held.available_flag,
        held.weekly_rent,
        held.officer,
        held.file,
        held.line

    from core.void as held
    inner join reference.period as period
        on period.council_code = held.council_code

),

-- the last word of the earlier as-at dates on each
last_change as (

    select
        earlier.council_code,
        earlier.void_ref,
        max_by(earlier.change, earlier.as_at) as change,
        max_by(earlier.row_hash, earlier.as_at) as row_hash

    from previous.void_change as earlier
    inner join reference.period as period
        on period.council_code = earlier.council_code
    where earlier.as_at < period.as_at
    group by earlier.council_code, earlier.void_ref

),

held_before as (

    select
        last_change.council_code,
        last_change.void_ref,
        last_change.row_hash

    from last_change
    where last_change.change <> 'gone'

)

select
    now_held.council_code,
    now_held.as_at,
    case when held_before.row_hash is null then 'new' else 'changed' end as change,
    now_held.row_hash,
    now_held.void_ref,
    now_held.property_ref,
    now_held.tenancy_ref_out,
    now_held.tenancy_ref_in,
    now_held.void_start,
    now_held.void_end,
    now_held.void_class,
    now_held.lahs_major,
    now_held.notice_received_date,
    now_held.keys_in_date,
    now_held.works_start_date,
    now_held.works_complete_date,
    now_held.lettable_from,
    now_held.keys_out_date,
    now_held.available_flag,
    now_held.weekly_rent,
    now_held.officer,
    now_held.file,
    now_held.line

from now_held
left join held_before
    on held_before.council_code = now_held.council_code
    and held_before.void_ref = now_held.void_ref
where held_before.row_hash is null or held_before.row_hash <> now_held.row_hash

union all

-- of what is gone only the key and the mark of its last state are kept here
select
    held_before.council_code,
    period.as_at,
    'gone' as change,
    held_before.row_hash,
    held_before.void_ref,
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

from held_before
inner join reference.period as period
    on period.council_code = held_before.council_code
left join core.void as held
    on held.council_code = held_before.council_code
    and held.void_ref = held_before.void_ref
where held.void_ref is null
