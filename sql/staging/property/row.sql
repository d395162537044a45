-- model:      staging.property_row
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.property_checked, staging.property_repeated
-- definition: contract of the feed property, order of checks 7: of a repeated key the first row still standing stays; made from it
--             by etl, do not edit
-- stored:     view
select
    checked.council_code,
    checked.as_at,
    checked.file,
    checked.line,
    checked.property_ref,
    checked.uprn,
    checked.block_ref,
    checked.estate,
    checked.address_line_1,
    checked.town,
    checked.postcode,
    checked.local_authority_code,
    checked.ward_code,
    checked.lettings_area,
    checked.property_type,
    checked.bedrooms,
    checked.bed_spaces,
    checked.floor,
    checked.lift_flag,
    checked.wheelchair_standard_flag,
    checked.adapted_code,
    checked.supported_flag,
    checked.older_people_housing,
    checked.minimum_age,
    checked.scheme_code,
    checked.scheme_location_code,
    checked.rent_basis,
    checked.weekly_rent,
    checked.property_use,
    checked.hra_flag,
    checked.pfi_flag,
    checked.shared_ownership_share,
    checked.ownership,
    checked.acquired_date,
    checked.acquired_reason,
    checked.disposed_date,
    checked.disposed_reason,
    case
        when repeated.first_line is not null and not (checked.line = repeated.first_line and checked.file = repeated.first_file)
            and position('reject' in checked.problems) = 0
            then concat_ws(';', nullif(checked.problems, ''), 'reject R-GEN-010 property_ref')
        else checked.problems
    end as problems,
    position('reject' in checked.problems) = 0
        and (repeated.first_line is null or checked.line = repeated.first_line and checked.file = repeated.first_file) as is_standing

from staging.property_checked as checked
left join staging.property_repeated as repeated
    on repeated.council_code = checked.council_code
    and repeated.property_ref = checked.property_ref
