-- model:      staging.void_judged
-- grain:      one row per standing record of the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    core.property, core.tenancy, reference.period, staging.supplied, staging.void_row
-- definition: contract of the feed void (feed_column.csv), order of checks 8: references; made from it by etl, do not edit
-- stored:     view
select
    standing.council_code,
    standing.as_at,
    standing.file,
    standing.line,
    standing.void_ref,
    case when not (standing.property_ref is not null and property_ref_found.property_ref is null and supplied.is_property_supplied) then standing.property_ref end as property_ref,
    case when not (standing.tenancy_ref_out is not null and tenancy_ref_out_found.tenancy_ref is null and supplied.is_tenancy_supplied) then standing.tenancy_ref_out end as tenancy_ref_out,
    case when not (standing.tenancy_ref_in is not null and tenancy_ref_in_found.tenancy_ref is null and supplied.is_tenancy_supplied) then standing.tenancy_ref_in end as tenancy_ref_in,
    standing.void_start,
    standing.void_end,
    standing.void_class,
    standing.lahs_major,
    standing.notice_received_date,
    standing.keys_in_date,
    standing.works_start_date,
    standing.works_complete_date,
    standing.lettable_from,
    standing.keys_out_date,
    standing.available_flag,
    standing.weekly_rent,
    standing.officer,
    concat_ws(
        ';',
        case when standing.property_ref is not null and property_ref_found.property_ref is null and supplied.is_property_supplied then 'reject R-GEN-007 property_ref' end,
        case when standing.tenancy_ref_out is not null and tenancy_ref_out_found.tenancy_ref is null and supplied.is_tenancy_supplied then 'flag R-GEN-007 tenancy_ref_out' end,
        case when standing.tenancy_ref_in is not null and tenancy_ref_in_found.tenancy_ref is null and supplied.is_tenancy_supplied then 'flag R-GEN-007 tenancy_ref_in' end
    ) as problems,
    not (standing.property_ref is not null and property_ref_found.property_ref is null and supplied.is_property_supplied) as is_kept

from staging.void_row as standing
inner join reference.period as period
    on period.council_code = standing.council_code
    and standing.as_at = period.as_at
cross join staging.supplied as supplied
left join core.property as property_ref_found
    on property_ref_found.council_code = standing.council_code
    and property_ref_found.property_ref = standing.property_ref
left join core.tenancy as tenancy_ref_out_found
    on tenancy_ref_out_found.council_code = standing.council_code
    and tenancy_ref_out_found.tenancy_ref = standing.tenancy_ref_out
left join core.tenancy as tenancy_ref_in_found
    on tenancy_ref_in_found.council_code = standing.council_code
    and tenancy_ref_in_found.tenancy_ref = standing.tenancy_ref_in
where standing.is_standing
