-- model:      core.advert_change
-- grain:      one row per advert that is new, changed or gone against the as-at date before
-- keys:       council_code, as_at, advert_ref
-- sources:    core.advert, previous.advert_change, reference.period
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
            coalesce(held.advert_ref, chr(30)),
            coalesce(held.property_ref, chr(30)),
            coalesce(held.landlord_type, chr(30)),
            coalesce(held.landlord, chr(30)),
            coalesce(held.cycle, chr(30)),
            coalesce(cast(held.opens as string), chr(30)),
            coalesce(cast(held.closes as string), chr(30)),
            coalesce(held.label, chr(30)),
            coalesce(cast(held.units as string), chr(30)),
            coalesce(cast(held.bedrooms as string), chr(30)),
            coalesce(held.lettings_area, chr(30)),
            coalesce(cast(held.minimum_bedroom_need as string), chr(30)),
            coalesce(cast(held.maximum_bedroom_need as string), chr(30)),
            coalesce(cast(held.bid_count_excluded as string), chr(30)),
            coalesce(cast(held.withdrawn_on as string), chr(30))
        )) as row_hash,
        held.advert_ref,
        held.property_ref,
        held.landlord_type,
        held.landlord,
        held.cycle,
        held.opens,
        held.closes,
        held.label,
        held.units,
        held.bedrooms,
        held.lettings_area,
        held.minimum_bedroom_need,
        held.maximum_bedroom_need,
        held.bid_count_excluded,
        held.withdrawn_on,
        held.file,
        held.line

    from core.advert as held
    inner join reference.period as period
        on period.council_code = held.council_code

),

-- the last word of the earlier as-at dates on each
last_change as (

    select
        earlier.council_code,
        earlier.advert_ref,
        max_by(earlier.change, earlier.as_at) as change,
        max_by(earlier.row_hash, earlier.as_at) as row_hash

    from previous.advert_change as earlier
    inner join reference.period as period
        on period.council_code = earlier.council_code
    where earlier.as_at < period.as_at
    group by earlier.council_code, earlier.advert_ref

),

held_before as (

    select
        last_change.council_code,
        last_change.advert_ref,
        last_change.row_hash

    from last_change
    where last_change.change <> 'gone'

)

select
    now_held.council_code,
    now_held.as_at,
    case when held_before.row_hash is null then 'new' else 'changed' end as change,
    now_held.row_hash,
    now_held.advert_ref,
    now_held.property_ref,
    now_held.landlord_type,
    now_held.landlord,
    now_held.cycle,
    now_held.opens,
    now_held.closes,
    now_held.label,
    now_held.units,
    now_held.bedrooms,
    now_held.lettings_area,
    now_held.minimum_bedroom_need,
    now_held.maximum_bedroom_need,
    now_held.bid_count_excluded,
    now_held.withdrawn_on,
    now_held.file,
    now_held.line

from now_held
left join held_before
    on held_before.council_code = now_held.council_code
    and held_before.advert_ref = now_held.advert_ref
where held_before.row_hash is null or held_before.row_hash <> now_held.row_hash

union all

-- of what is gone only the key and the mark of its last state are kept here
select
    held_before.council_code,
    period.as_at,
    'gone' as change,
    held_before.row_hash,
    held_before.advert_ref,
    cast(null as string) as property_ref,
    cast(null as string) as landlord_type,
    cast(null as string) as landlord,
    cast(null as string) as cycle,
    cast(null as date) as opens,
    cast(null as date) as closes,
    cast(null as string) as label,
    cast(null as integer) as units,
    cast(null as integer) as bedrooms,
    cast(null as string) as lettings_area,
    cast(null as integer) as minimum_bedroom_need,
    cast(null as integer) as maximum_bedroom_need,
    cast(null as boolean) as bid_count_excluded,
    cast(null as date) as withdrawn_on,
    cast(null as string) as file,
    cast(null as bigint) as line

from held_before
inner join reference.period as period
    on period.council_code = held_before.council_code
left join core.advert as held
    on held.council_code = held_before.council_code
    and held.advert_ref = held_before.advert_ref
where held.advert_ref is null
