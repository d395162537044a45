-- model:      staging.mobility_move_judged
-- grain:      one row per standing record of the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    core.application, core.tenancy, reference.period, staging.mobility_move_row, staging.supplied
-- definition: contract of the feed mobility_move (feed_column.csv), order of checks 8: references; made from it by etl, do not edit
-- stored:     view
select
    standing.council_code,
    standing.as_at,
    standing.file,
    standing.line,
    standing.move_ref,
    standing.move_kind,
    standing.household_ref,
    case when not (standing.application_ref is not null and application_ref_found.application_ref is null and supplied.is_application_supplied) then standing.application_ref end as application_ref,
    case when not (standing.tenancy_ref_from is not null and tenancy_ref_from_found.tenancy_ref is null and supplied.is_tenancy_supplied) then standing.tenancy_ref_from end as tenancy_ref_from,
    case when not (standing.tenancy_ref_to is not null and tenancy_ref_to_found.tenancy_ref is null and supplied.is_tenancy_supplied) then standing.tenancy_ref_to end as tenancy_ref_to,
    standing.direction,
    standing.other_landlord,
    standing.bedrooms_before,
    standing.bedrooms_after,
    standing.applied_on,
    standing.decided_on,
    standing.decision,
    standing.refusal_ground,
    standing.completed_on,
    standing.incentive_paid,
    standing.removal_cost,
    standing.paid_on,
    standing.officer,
    concat_ws(
        ';',
        case when standing.application_ref is not null and application_ref_found.application_ref is null and supplied.is_application_supplied then 'flag R-GEN-007 application_ref' end,
        case when standing.tenancy_ref_from is not null and tenancy_ref_from_found.tenancy_ref is null and supplied.is_tenancy_supplied then 'flag R-GEN-007 tenancy_ref_from' end,
        case when standing.tenancy_ref_to is not null and tenancy_ref_to_found.tenancy_ref is null and supplied.is_tenancy_supplied then 'flag R-GEN-007 tenancy_ref_to' end
    ) as problems,
    true as is_kept

from staging.mobility_move_row as standing
inner join reference.period as period
    on period.council_code = standing.council_code
    and standing.as_at = period.as_at
cross join staging.supplied as supplied
left join core.application as application_ref_found
    on application_ref_found.council_code = standing.council_code
    and application_ref_found.application_ref = standing.application_ref
left join core.tenancy as tenancy_ref_from_found
    on tenancy_ref_from_found.council_code = standing.council_code
    and tenancy_ref_from_found.tenancy_ref = standing.tenancy_ref_from
left join core.tenancy as tenancy_ref_to_found
    on tenancy_ref_to_found.council_code = standing.council_code
    and tenancy_ref_to_found.tenancy_ref = standing.tenancy_ref_to
where standing.is_standing
