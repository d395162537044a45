-- model:      staging.property_checked
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.property_landed
-- definition: contract of the feed property (feed_column.csv, feed_rule.csv), order of checks 3 to 6; made from it by etl, do not edit
with

-- text without blanks around it; nothing left is no value
cleaned as (

    select
        landed.council_code,
        landed.as_at,
        landed.file,
        landed.line,
        -- a date before the first of these, or after the last, stands for no date
        cast('1950-01-01' as date) as earliest_date,
        cast('1905-01-01' as date) as earliest_birth_date,
        make_date(year(landed.as_at) + 10, 12, 31) as latest_date,
        landed_text(landed.property_ref, landed.has_blanks) as property_ref_text,
        landed_text(landed.uprn, landed.has_blanks) as uprn_text,
        landed_text(landed.block_ref, landed.has_blanks) as block_ref_text,
        landed_text(landed.estate, landed.has_blanks) as estate_text,
        landed_text(landed.address_line_1, landed.has_blanks) as address_line_1_text,
        landed_text(landed.town, landed.has_blanks) as town_text,
        landed_text(landed.postcode, landed.has_blanks) as postcode_text,
        landed_text(landed.local_authority_code, landed.has_blanks) as local_authority_code_text,
        landed_text(landed.ward_code, landed.has_blanks) as ward_code_text,
        landed_text(landed.lettings_area, landed.has_blanks) as lettings_area_text,
        lower(landed_text(landed.property_type, landed.has_blanks)) as property_type_text,
        landed_text(landed.bedrooms, landed.has_blanks) as bedrooms_text,
        landed_text(landed.bed_spaces, landed.has_blanks) as bed_spaces_text,
        landed_text(landed.floor, landed.has_blanks) as floor_text,
        landed_text(landed.lift_flag, landed.has_blanks) as lift_flag_text,
        landed_text(landed.wheelchair_standard_flag, landed.has_blanks) as wheelchair_standard_flag_text,
        lower(landed_text(landed.adapted_code, landed.has_blanks)) as adapted_code_text,
        landed_text(landed.supported_flag, landed.has_blanks) as supported_flag_text,
        lower(landed_text(landed.older_people_housing, landed.has_blanks)) as older_people_housing_text,
        landed_text(landed.minimum_age, landed.has_blanks) as minimum_age_text,
        landed_text(landed.scheme_code, landed.has_blanks) as scheme_code_text,
        landed_text(landed.scheme_location_code, landed.has_blanks) as scheme_location_code_text,
        lower(landed_text(landed.rent_basis, landed.has_blanks)) as rent_basis_text,
        landed_text(landed.weekly_rent, landed.has_blanks) as weekly_rent_text,
        lower(landed_text(landed.property_use, landed.has_blanks)) as property_use_text,
        landed_text(landed.hra_flag, landed.has_blanks) as hra_flag_text,
        landed_text(landed.pfi_flag, landed.has_blanks) as pfi_flag_text,
        landed_text(landed.shared_ownership_share, landed.has_blanks) as shared_ownership_share_text,
        lower(landed_text(landed.ownership, landed.has_blanks)) as ownership_text,
        landed_text(landed.acquired_date, landed.has_blanks) as acquired_date_text,
        lower(landed_text(landed.acquired_reason, landed.has_blanks)) as acquired_reason_text,
        landed_text(landed.disposed_date, landed.has_blanks) as disposed_date_text,
        lower(landed_text(landed.disposed_reason, landed.has_blanks)) as disposed_reason_text

    from staging.property_landed as landed

),

-- each text as its type, null where it cannot be read; a code that is not in its list is unmapped
typed as (

    select
        cleaned.*,
        cleaned.property_ref_text as property_ref,
        cleaned.uprn_text as uprn,
        cleaned.block_ref_text as block_ref,
        cleaned.estate_text as estate,
        cleaned.address_line_1_text as address_line_1,
        cleaned.town_text as town,
        cleaned.postcode_text as postcode,
        cleaned.local_authority_code_text as local_authority_code,
        cleaned.ward_code_text as ward_code,
        cleaned.lettings_area_text as lettings_area,
        case
            when cleaned.property_type_text in ('bedsit', 'flat', 'maisonette', 'house', 'bungalow', 'other_dwelling', 'shared_flat', 'shared_house', 'shared_bungalow', 'hostel', 'garage', 'block', 'land') then cleaned.property_type_text
            when cleaned.property_type_text is not null then 'unmapped'
        end as property_type,
        read_integer(cleaned.bedrooms_text) as bedrooms_read,
        read_integer(cleaned.bed_spaces_text) as bed_spaces_read,
        read_integer(cleaned.floor_text) as floor_read,
        read_boolean(cleaned.lift_flag_text) as lift_flag,
        read_boolean(cleaned.wheelchair_standard_flag_text) as wheelchair_standard_flag,
        case
            when cleaned.adapted_code_text in ('none', 'minor', 'level_access', 'part_wheelchair', 'full_wheelchair') then cleaned.adapted_code_text
            when cleaned.adapted_code_text is not null then 'unmapped'
        end as adapted_code,
        read_boolean(cleaned.supported_flag_text) as supported_flag,
        case
            when cleaned.older_people_housing_text in ('none', 'low_support', 'extra_care', 'other') then cleaned.older_people_housing_text
            when cleaned.older_people_housing_text is not null then 'unmapped'
        end as older_people_housing,
        read_integer(cleaned.minimum_age_text) as minimum_age_read,
        cleaned.scheme_code_text as scheme_code,
        cleaned.scheme_location_code_text as scheme_location_code,
        case
            when cleaned.rent_basis_text in ('social', 'affordable', 'london_affordable', 'rent_to_buy', 'london_living', 'intermediate', 'specified') then cleaned.rent_basis_text
            when cleaned.rent_basis_text is not null then 'unmapped'
        end as rent_basis,
        read_decimal(cleaned.weekly_rent_text) as weekly_rent_read,
        case
            when cleaned.property_use_text in ('let_stock', 'temporary_accommodation', 'leased_out', 'staff', 'community_use', 'held_for_decant', 'for_disposal', 'for_demolition') then cleaned.property_use_text
            when cleaned.property_use_text is not null then 'unmapped'
        end as property_use,
        read_boolean(cleaned.hra_flag_text) as hra_flag,
        read_boolean(cleaned.pfi_flag_text) as pfi_flag,
        read_decimal(cleaned.shared_ownership_share_text) as shared_ownership_share_read,
        case
            when cleaned.ownership_text in ('council', 'registered_provider', 'other_council', 'other_public', 'private') then cleaned.ownership_text
            when cleaned.ownership_text is not null then 'unmapped'
        end as ownership,
        read_date(cleaned.acquired_date_text) as acquired_date_read,
        case
            when cleaned.acquired_reason_text in ('existing', 'new_build', 'conversion', 'acquisition', 'buy_back', 'stock_transfer', 'other') then cleaned.acquired_reason_text
            when cleaned.acquired_reason_text is not null then 'unmapped'
        end as acquired_reason,
        read_date(cleaned.disposed_date_text) as disposed_date_read,
        case
            when cleaned.disposed_reason_text in ('demolition', 'conversion', 'right_to_buy', 'other_sale', 'stock_transfer', 'lease_end', 'other') then cleaned.disposed_reason_text
            when cleaned.disposed_reason_text is not null then 'unmapped'
        end as disposed_reason

    from cleaned

),

-- a value that stands for no date, or lies outside its range, is emptied
usable as (

    select
        typed.*,
        case when typed.bedrooms_read >= 0 and typed.bedrooms_read <= 12 then typed.bedrooms_read end as bedrooms,
        case when typed.bed_spaces_read >= 1 and typed.bed_spaces_read <= 500 then typed.bed_spaces_read end as bed_spaces,
        case when typed.floor_read >= -5 and typed.floor_read <= 60 then typed.floor_read end as floor,
        case when typed.minimum_age_read >= 16 and typed.minimum_age_read <= 100 then typed.minimum_age_read end as minimum_age,
        case when typed.weekly_rent_read >= 0 and typed.weekly_rent_read <= 2000 then typed.weekly_rent_read end as weekly_rent,
        case when typed.shared_ownership_share_read >= 0 and typed.shared_ownership_share_read <= 1 then typed.shared_ownership_share_read end as shared_ownership_share,
        case when typed.acquired_date_read >= typed.earliest_date and typed.acquired_date_read <= typed.as_at then typed.acquired_date_read end as acquired_date,
        case when typed.disposed_date_read >= typed.earliest_date and typed.disposed_date_read <= typed.as_at then typed.disposed_date_read end as disposed_date

    from typed

)

-- problems: level, rule and column, with semicolons between
select
    usable.council_code,
    usable.as_at,
    usable.file,
    usable.line,
    usable.property_ref,
    usable.uprn,
    usable.block_ref,
    usable.estate,
    usable.address_line_1,
    usable.town,
    usable.postcode,
    usable.local_authority_code,
    usable.ward_code,
    usable.lettings_area,
    usable.property_type,
    usable.bedrooms,
    usable.bed_spaces,
    usable.floor,
    usable.lift_flag,
    usable.wheelchair_standard_flag,
    usable.adapted_code,
    usable.supported_flag,
    usable.older_people_housing,
    usable.minimum_age,
    usable.scheme_code,
    usable.scheme_location_code,
    usable.rent_basis,
    usable.weekly_rent,
    usable.property_use,
    usable.hra_flag,
    usable.pfi_flag,
    usable.shared_ownership_share,
    usable.ownership,
    usable.acquired_date,
    usable.acquired_reason,
    usable.disposed_date,
    usable.disposed_reason,
    concat_ws(
        ';',
        case when usable.property_type = 'unmapped' then 'flag R-GEN-005 property_type' end,
        case
            when usable.bedrooms is not null or usable.bedrooms_text is null then null
            when usable.bedrooms_read is null then 'wait R-GEN-003 bedrooms'
            else 'wait R-GEN-006 bedrooms'
        end,
        case
            when usable.bed_spaces is not null or usable.bed_spaces_text is null then null
            when usable.bed_spaces_read is null then 'wait R-GEN-003 bed_spaces'
            else 'wait R-GEN-006 bed_spaces'
        end,
        case
            when usable.floor is not null or usable.floor_text is null then null
            when usable.floor_read is null then 'flag R-GEN-003 floor'
            else 'flag R-GEN-006 floor'
        end,
        case when usable.lift_flag is null and usable.lift_flag_text is not null then 'flag R-GEN-003 lift_flag' end,
        case when usable.wheelchair_standard_flag is null and usable.wheelchair_standard_flag_text is not null then 'flag R-GEN-003 wheelchair_standard_flag' end,
        case when usable.adapted_code = 'unmapped' then 'flag R-GEN-005 adapted_code' end,
        case when usable.supported_flag is null and usable.supported_flag_text is not null then 'flag R-GEN-003 supported_flag' end,
        case when usable.older_people_housing = 'unmapped' then 'flag R-GEN-005 older_people_housing' end,
        case
            when usable.minimum_age is not null or usable.minimum_age_text is null then null
            when usable.minimum_age_read is null then 'flag R-GEN-003 minimum_age'
            else 'flag R-GEN-006 minimum_age'
        end,
        case when usable.rent_basis = 'unmapped' then 'flag R-GEN-005 rent_basis' end,
        case
            when usable.weekly_rent is not null or usable.weekly_rent_text is null then null
            when usable.weekly_rent_read is null then 'flag R-GEN-003 weekly_rent'
            else 'flag R-GEN-006 weekly_rent'
        end,
        case when usable.property_use = 'unmapped' then 'flag R-GEN-005 property_use' end,
        case when usable.hra_flag is null and usable.hra_flag_text is not null then 'flag R-GEN-003 hra_flag' end,
        case when usable.pfi_flag is null and usable.pfi_flag_text is not null then 'flag R-GEN-003 pfi_flag' end,
        case
            when usable.shared_ownership_share is not null or usable.shared_ownership_share_text is null then null
            when usable.shared_ownership_share_read is null then 'flag R-GEN-003 shared_ownership_share'
            else 'flag R-GEN-006 shared_ownership_share'
        end,
        case when usable.ownership = 'unmapped' then 'flag R-GEN-005 ownership' end,
        case
            when usable.acquired_date is not null or usable.acquired_date_text is null then null
            when usable.acquired_date_read is null then 'flag R-GEN-003 acquired_date'
            when usable.acquired_date_read < usable.earliest_date or usable.acquired_date_read > usable.latest_date then 'flag R-GEN-008 acquired_date'
            else 'flag R-GEN-006 acquired_date'
        end,
        case when usable.acquired_reason = 'unmapped' then 'flag R-GEN-005 acquired_reason' end,
        case
            when usable.disposed_date is not null or usable.disposed_date_text is null then null
            when usable.disposed_date_read is null then 'flag R-GEN-003 disposed_date'
            when usable.disposed_date_read < usable.earliest_date or usable.disposed_date_read > usable.latest_date then 'flag R-GEN-008 disposed_date'
            else 'flag R-GEN-006 disposed_date'
        end,
        case when usable.disposed_reason = 'unmapped' then 'flag R-GEN-005 disposed_reason' end,
        case when usable.property_ref is null then 'reject R-GEN-002 property_ref' end,
        case when usable.property_type is null then 'reject R-GEN-004 property_type' end,
        case when usable.bedrooms is null and usable.property_type in ('flat', 'maisonette', 'house', 'bungalow', 'other_dwelling') then 'wait R-GEN-004 bedrooms' end,
        case when usable.bed_spaces is null and usable.property_type in ('hostel', 'shared_flat', 'shared_house', 'shared_bungalow') then 'wait R-GEN-004 bed_spaces' end,
        case when usable.scheme_code is null and usable.supported_flag then 'wait R-GEN-004 scheme_code' end,
        case when usable.scheme_location_code is null and usable.supported_flag then 'wait R-GEN-004 scheme_location_code' end,
        case when usable.ownership is null then 'reject R-GEN-004 ownership' end,
        case when usable.acquired_reason is null and usable.acquired_date is not null then 'flag R-GEN-004 acquired_reason' end,
        case when usable.disposed_reason is null and usable.disposed_date is not null then 'flag R-GEN-004 disposed_reason' end,
        case when disposed_date < acquired_date then 'reject R-PROP-001 disposed_date' end,
        case when begins_as_test(usable.property_ref) then 'reject R-GEN-009 property_ref' end
    ) as problems

from usable
