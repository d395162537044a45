-- model:      previous.advert_change
-- grain:      one row per change at an earlier as-at date: none, for this stands in before the first
-- keys:       council_code, as_at, advert_ref
-- sources:
-- definition: core.advert_change before its first as-at date; from then on the table itself is shown under this name; made from the
--             contract by etl, do not edit
select
    cast(null as string) as council_code,
    cast(null as date) as as_at,
    cast(null as string) as change,
    cast(null as string) as row_hash,
    cast(null as string) as advert_ref,
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

where false
