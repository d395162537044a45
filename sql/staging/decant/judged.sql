-- model:      staging.decant_judged
-- grain:      one row per standing record of the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    core.property, core.tenancy, reference.period, staging.decant_row, staging.supplied
-- definition: contract of the feed decant (feed_column.csv), order of checks 8: references; made from it by etl, do not edit
-- stored:     view
select
    standing.council_code,
    standing.as_at,
    standing.file,
    standing.line,
    standing.decant_ref,
    case when not (standing.tenancy_ref is not null and tenancy_ref_found.tenancy_ref is null and supplied.is_tenancy_supplied) then standing.tenancy_ref end as tenancy_ref,
    standing.household_ref,
    case when not (standing.from_property_ref is not null and from_property_ref_found.property_ref is null and supplied.is_property_supplied) then standing.from_property_ref end as from_property_ref,
    case when not (standing.to_property_ref is not null and to_property_ref_found.property_ref is null and supplied.is_property_supplied) then standing.to_property_ref end as to_property_ref,
    standing.decant_kind,
    standing.reason,
    standing.requested_on,
    standing.target_on,
    standing.moved_on,
    standing.returned_on,
    standing.result,
    concat_ws(
        ';',
        case when standing.tenancy_ref is not null and tenancy_ref_found.tenancy_ref is null and supplied.is_tenancy_supplied then 'flag R-GEN-007 tenancy_ref' end,
        case when standing.from_property_ref is not null and from_property_ref_found.property_ref is null and supplied.is_property_supplied then 'reject R-GEN-007 from_property_ref' end,
        case when standing.to_property_ref is not null and to_property_ref_found.property_ref is null and supplied.is_property_supplied then 'flag R-GEN-007 to_property_ref' end
    ) as problems,
    not (standing.from_property_ref is not null and from_property_ref_found.property_ref is null and supplied.is_property_supplied) as is_kept

from staging.decant_row as standing
inner join reference.period as period
    on period.council_code = standing.council_code
    and standing.as_at = period.as_at
cross join staging.supplied as supplied
left join core.tenancy as tenancy_ref_found
    on tenancy_ref_found.council_code = standing.council_code
    and tenancy_ref_found.tenancy_ref = standing.tenancy_ref
left join core.property as from_property_ref_found
    on from_property_ref_found.council_code = standing.council_code
    and from_property_ref_found.property_ref = standing.from_property_ref
left join core.property as to_property_ref_found
    on to_property_ref_found.council_code = standing.council_code
    and to_property_ref_found.property_ref = standing.to_property_ref
where standing.is_standing
