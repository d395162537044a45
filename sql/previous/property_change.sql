-- model:      previous.property_change
-- grain:      one row per change at an earlier as-at date: none, for this stands in before the first
-- keys:       council_code, as_at, property_ref
-- sources:
-- definition: core.property_change before its first as-at date; from then on the table itself is shown under this name; made from the
--             contract by etl, do not edit
select
    cast(null as string) as council_code,
    cast(null as date) as as_at,
    cast(null as string) as change,
    cast(null as string) as row_hash,
    cast(null as string) as property_ref,
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

where false
