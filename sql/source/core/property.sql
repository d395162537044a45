-- model:      source.core_property
-- grain:      one row per log of a CORE download; of a home that several tell of, all but one are set aside
-- keys:       line
-- sources:    reference.core_authority, reference.core_code, source.core_log, source.core_rent
-- definition: MHCLG, CORE lettings logs 2025/26 and 2026/27, property information
-- reading:    docs/definitions/core_logs.md
with

-- the last log of the home that says what kind of home it is speaks for it
homes as (

    select
        log.*,
        row_number() over (
            partition by log.is_letting, coalesce(log.property_ref, 'line ' || cast(log.line as string))
            order by
                case when coalesce(log.unittype_gn, log.location_type_of_unit) is not null and log.lettype is not null then 0 else 1 end,
                log.starts_on desc nulls last,
                log.line desc
        ) as home_place,
        min(case when log.is_first_let then log.empty_on end) over (partition by log.is_letting, log.property_ref) as first_empty_on,
        max(case when log.is_first_let then log.rsnvac end) over (partition by log.is_letting, log.property_ref) as first_rsnvac

    from source.core_log as log

)

select
    home.line,
    home.log_ref,
    home.status,
    case
        when not home.is_letting then 'R-CORE-001'
        when home.home_place > 1 then 'R-CORE-003'
    end as set_aside,
    home.property_ref,
    home.uprn,
    home.address_line1 as address_line_1,
    home.town_or_city as town,
    home.postcode_full as postcode,
    coalesce(home.la, authority.area_code) as local_authority_code,
    case
        when home.unittype_gn is not null
            then mapped_code(unit_type.code, unit_type.meaning, home.unittype_gn)
        when location_unit_type.code is not null then location_unit_type.meaning
        else home.location_type_of_unit
    end as property_type,
    -- the service fills in 1 for a bedsit
    case when home.unittype_gn is null or home.unittype_gn <> '2' then home.beds end as bedrooms,
    mapped_code(wheelchair.code, wheelchair.meaning, home.wchair) as wheelchair_standard_flag,
    mapped_code(needs_type.code, needs_type.meaning, home.needstype) as supported_flag,
    mapped_code(sheltered.code, sheltered.meaning, home.sheltered) as older_people_housing,
    home.scheme_code,
    case when home.needstype = '2' then home.location_code end as scheme_location_code,
    mapped_code(rent_type.code, rent_type.meaning, home.renttype_detail) as rent_basis,
    rent.weekly_rent,
    mapped_code(landlord.code, landlord.meaning, home.lettype) as ownership,
    cast(home.first_empty_on as string) as acquired_date,
    case when home.first_empty_on is not null then case home.first_rsnvac when '15' then 'new_build' else 'other' end end as acquired_reason

from homes as home
left join source.core_rent as rent on rent.line = home.line
left join reference.core_authority as authority on authority.authority = lower(home.la_label)
left join reference.core_code as unit_type on unit_type.attribute = 'unittype_gn' and unit_type.code = home.unittype_gn
left join reference.core_code as location_unit_type
    on location_unit_type.attribute = 'location_type_of_unit'
    and location_unit_type.code = home.location_type_of_unit
left join reference.core_code as wheelchair on wheelchair.attribute = 'wchair' and wheelchair.code = home.wchair
left join reference.core_code as needs_type on needs_type.attribute = 'needstype' and needs_type.code = home.needstype
left join reference.core_code as sheltered on sheltered.attribute = 'sheltered' and sheltered.code = home.sheltered
left join reference.core_code as rent_type on rent_type.attribute = 'renttype_detail' and rent_type.code = home.renttype_detail
left join reference.core_code as landlord on landlord.attribute = 'lettype' and landlord.code = home.lettype
