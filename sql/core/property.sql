-- model:      core.property
-- grain:      one row per property the council holds at the as-at
-- keys:       council_code, property_ref
-- sources:    staging.property_row
-- definition: contract of the feed property: rows that no rule rejects, values that cannot be used emptied; made from it by etl, do not edit
select
    kept.council_code,
    kept.property_ref,
    kept.uprn,
    kept.block_ref,
    kept.estate,
    kept.address_line_1,
    kept.town,
    kept.postcode,
    kept.local_authority_code,
    kept.ward_code,
    kept.lettings_area,
    kept.property_type,
    kept.bedrooms,
    kept.bed_spaces,
    kept.floor,
    kept.lift_flag,
    kept.wheelchair_standard_flag,
    kept.adapted_code,
    kept.supported_flag,
    kept.older_people_housing,
    kept.minimum_age,
    kept.scheme_code,
    kept.scheme_location_code,
    kept.rent_basis,
    kept.weekly_rent,
    kept.property_use,
    kept.hra_flag,
    kept.pfi_flag,
    kept.shared_ownership_share,
    kept.ownership,
    kept.acquired_date,
    kept.acquired_reason,
    kept.disposed_date,
    kept.disposed_reason,
    kept.file,
    kept.line

from staging.property_row as kept
where kept.is_standing
