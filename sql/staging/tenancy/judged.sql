-- model:      staging.tenancy_judged
-- grain:      one row per standing record of the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    core.property, reference.period, staging.supplied, staging.tenancy_row
-- definition: contract of the feed tenancy (feed_column.csv), order of checks 8: references; made from it by etl, do not edit
-- stored:     view
select
    standing.council_code,
    standing.as_at,
    standing.file,
    standing.line,
    standing.tenancy_ref,
    case when not (standing.property_ref is not null and property_ref_found.property_ref is null and supplied.is_property_supplied) then standing.property_ref end as property_ref,
    standing.household_ref,
    standing.tenure_type,
    standing.start_date,
    standing.end_date,
    standing.notice_received_date,
    standing.end_reason,
    standing.previous_tenure,
    standing.previous_district_code,
    standing.previous_postcode,
    standing.letting_source,
    standing.rent_basis,
    standing.intermediate_rent_name,
    standing.weekly_rent,
    standing.weekly_service_charge,
    standing.weekly_personal_service_charge,
    standing.weekly_support_charge,
    standing.rent_period,
    standing.fixed_term_years,
    standing.starter_flag,
    standing.joint_flag,
    standing.arrears_amount,
    standing.officer,
    concat_ws(
        ';',
        case when standing.property_ref is not null and property_ref_found.property_ref is null and supplied.is_property_supplied then 'reject R-GEN-007 property_ref' end
    ) as problems,
    not (standing.property_ref is not null and property_ref_found.property_ref is null and supplied.is_property_supplied) as is_kept

from staging.tenancy_row as standing
inner join reference.period as period
    on period.council_code = standing.council_code
    and standing.as_at = period.as_at
cross join staging.supplied as supplied
left join core.property as property_ref_found
    on property_ref_found.council_code = standing.council_code
    and property_ref_found.property_ref = standing.property_ref
where standing.is_standing
