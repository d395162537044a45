-- model:      staging.property_landed
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    landing.property, reference.period
-- definition: contract of the feed property; values as they came
-- stored:     view
select
    landing.council_code,
    landing.as_at,
    landing.file,
    landing.line,
    landing.has_blanks,
    landing.property_ref as property_ref,
    landing.uprn as uprn,
    landing.block_ref as block_ref,
    landing.estate as estate,
    landing.address_line_1 as address_line_1,
    landing.town as town,
    landing.postcode as postcode,
    landing.local_authority_code as local_authority_code,
    landing.ward_code as ward_code,
    landing.lettings_area as lettings_area,
    landing.property_type as property_type,
    landing.bedrooms as bedrooms,
    landing.bed_spaces as bed_spaces,
    landing.floor as floor,
    landing.lift_flag as lift_flag,
    landing.wheelchair_standard_flag as wheelchair_standard_flag,
    landing.adapted_code as adapted_code,
    landing.supported_flag as supported_flag,
    landing.older_people_housing as older_people_housing,
    landing.minimum_age as minimum_age,
    landing.scheme_code as scheme_code,
    landing.scheme_location_code as scheme_location_code,
    landing.rent_basis as rent_basis,
    landing.weekly_rent as weekly_rent,
    landing.property_use as property_use,
    landing.hra_flag as hra_flag,
    landing.pfi_flag as pfi_flag,
    landing.shared_ownership_share as shared_ownership_share,
    landing.ownership as ownership,
    landing.acquired_date as acquired_date,
    landing.acquired_reason as acquired_reason,
    landing.disposed_date as disposed_date,
    landing.disposed_reason as disposed_reason

from landing.property as landing
inner join reference.period as period
    on period.council_code = landing.council_code
    and period.as_at = landing.as_at
