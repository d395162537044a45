-- model:      core.property_change
-- grain:      one row per property that is new, changed or gone against the as-at date before
-- keys:       council_code, as_at, property_ref
-- sources:    core.property, previous.property_change, reference.period
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
            coalesce(held.property_ref, chr(30)),
            coalesce(held.uprn, chr(30)),
            coalesce(held.block_ref, chr(30)),
            coalesce(held.estate, chr(30)),
            coalesce(held.address_line_1, chr(30)),
            coalesce(held.town, chr(30)),
            coalesce(held.postcode, chr(30)),
            coalesce(held.local_authority_code, chr(30)),
            coalesce(held.ward_code, chr(30)),
            coalesce(held.lettings_area, chr(30)),
            coalesce(held.property_type, chr(30)),
            coalesce(cast(held.bedrooms as string), chr(30)),
            coalesce(cast(held.bed_spaces as string), chr(30)),
            coalesce(cast(held.floor as string), chr(30)),
            coalesce(cast(held.lift_flag as string), chr(30)),
            coalesce(cast(held.wheelchair_standard_flag as string), chr(30)),
            coalesce(held.adapted_code, chr(30)),
            coalesce(cast(held.supported_flag as string), chr(30)),
            coalesce(held.older_people_housing, chr(30)),
            coalesce(cast(held.minimum_age as string), chr(30)),
            coalesce(held.scheme_code, chr(30)),
            coalesce(held.scheme_location_code, chr(30)),
            coalesce(held.rent_basis, chr(30)),
            coalesce(cast(held.weekly_rent as string), chr(30)),
            coalesce(held.property_use, chr(30)),
            coalesce(cast(held.hra_flag as string), chr(30)),
            coalesce(cast(held.pfi_flag as string), chr(30)),
            coalesce(cast(held.shared_ownership_share as string), chr(30)),
            coalesce(held.ownership, chr(30)),
            coalesce(cast(held.acquired_date as string), chr(30)),
            coalesce(held.acquired_reason, chr(30)),
            coalesce(cast(held.disposed_date as string), chr(30)),
            coalesce(held.disposed_reason, chr(30))
        )) as row_hash,
        held.property_ref,
        held.uprn,
        held.block_ref,
        held.estate,
        held.address_line_1,
        held.town,
        held.postcode,
        held.local_authority_code,
        held.ward_code,
        held.lettings_area,
        held.property_type,
        held.bedrooms,
        held.bed_spaces,
        held.floor,
        held.lift_flag,
        held.wheelchair_standard_flag,
        held.adapted_code,
        held.supported_flag,
        held.older_people_housing,
        held.minimum_age,
        held.scheme_code,
        held.scheme_location_code,
        held.rent_basis,
        held.weekly_rent,
        held.property_use,
        held.hra_flag,
        held.pfi_flag,
        held.shared_ownership_share,
        held.ownership,
        held.acquired_date,
        held.acquired_reason,
        held.disposed_date,
        held.disposed_reason,
        held.file,
        held.line

    from core.property as held
    inner join reference.period as period
        on period.council_code = held.council_code

),

-- the last word of the earlier as-at dates on each
last_change as (

    select
        earlier.council_code,
        earlier.property_ref,
        max_by(earlier.change, earlier.as_at) as change,
        max_by(earlier.row_hash, earlier.as_at) as row_hash

    from previous.property_change as earlier
    inner join reference.period as period
        on period.council_code = earlier.council_code
    where earlier.as_at < period.as_at
    group by earlier.council_code, earlier.property_ref

),

held_before as (

    select
        last_change.council_code,
        last_change.property_ref,
        last_change.row_hash

    from last_change
    where last_change.change <> 'gone'

)

select
    now_held.council_code,
    now_held.as_at,
    case when held_before.row_hash is null then 'new' else 'changed' end as change,
    now_held.row_hash,
    now_held.property_ref,
    now_held.uprn,
    now_held.block_ref,
    now_held.estate,
    now_held.address_line_1,
    now_held.town,
    now_held.postcode,
    now_held.local_authority_code,
    now_held.ward_code,
    now_held.lettings_area,
    now_held.property_type,
    now_held.bedrooms,
    now_held.bed_spaces,
    now_held.floor,
    now_held.lift_flag,
    now_held.wheelchair_standard_flag,
    now_held.adapted_code,
    now_held.supported_flag,
    now_held.older_people_housing,
    now_held.minimum_age,
    now_held.scheme_code,
    now_held.scheme_location_code,
    now_held.rent_basis,
    now_held.weekly_rent,
    now_held.property_use,
    now_held.hra_flag,
    now_held.pfi_flag,
    now_held.shared_ownership_share,
    now_held.ownership,
    now_held.acquired_date,
    now_held.acquired_reason,
    now_held.disposed_date,
    now_held.disposed_reason,
    now_held.file,
    now_held.line

from now_held
left join held_before
    on held_before.council_code = now_held.council_code
    and held_before.property_ref = now_held.property_ref
where held_before.row_hash is null or held_before.row_hash <> now_held.row_hash

union all

-- of what is gone only the key and the mark of its last state are kept here
select
    held_before.council_code,
    period.as_at,
    'gone' as change,
    held_before.row_hash,
    held_before.property_ref,
    cast(null as string) as uprn,
    cast(null as string) as block_ref,
    cast(null as string) as estate,
    cast(null as string) as address_line_1,
    cast(null as string) as town,
    cast(null as string) as postcode,
    cast(null as string) as local_authority_code,
    cast(null as string) as ward_code,
    cast(null as string) as lettings_area,
    cast(null as string) as property_type,
    cast(null as integer) as bedrooms,
    cast(null as integer) as bed_spaces,
    cast(null as integer) as floor,
    cast(null as boolean) as lift_flag,
    cast(null as boolean) as wheelchair_standard_flag,
    cast(null as string) as adapted_code,
    cast(null as boolean) as supported_flag,
    cast(null as string) as older_people_housing,
    cast(null as integer) as minimum_age,
    cast(null as string) as scheme_code,
    cast(null as string) as scheme_location_code,
    cast(null as string) as rent_basis,
    cast(null as decimal(14, 4)) as weekly_rent,
    cast(null as string) as property_use,
    cast(null as boolean) as hra_flag,
    cast(null as boolean) as pfi_flag,
    cast(null as decimal(14, 4)) as shared_ownership_share,
    cast(null as string) as ownership,
    cast(null as date) as acquired_date,
    cast(null as string) as acquired_reason,
    cast(null as date) as disposed_date,
    cast(null as string) as disposed_reason,
    cast(null as string) as file,
    cast(null as bigint) as line

from held_before
inner join reference.period as period
    on period.council_code = held_before.council_code
left join core.property as held
    on held.council_code = held_before.council_code
    and held.property_ref = held_before.property_ref
where held.property_ref is null
