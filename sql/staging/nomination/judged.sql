-- model:      staging.nomination_judged
-- grain:      one row per standing record of the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    core.application, reference.period, staging.nomination_row, staging.supplied
-- definition: contract of the feed nomination (feed_column.csv), order of checks 8: references; made from it by etl, do not edit
-- stored:     view
select
    standing.council_code,
    standing.as_at,
    standing.file,
    standing.line,
    standing.nomination_ref,
    standing.request_ref,
    standing.landlord,
    standing.landlord_type,
    case when not (standing.application_ref is not null and application_ref_found.application_ref is null and supplied.is_application_supplied) then standing.application_ref end as application_ref,
    standing.bedrooms,
    standing.lettings_area,
    standing.rent_basis,
    standing.first_let_flag,
    standing.requested_on,
    standing.sent_on,
    standing.outcome,
    standing.outcome_on,
    standing.reason,
    standing.tenancy_start_on,
    concat_ws(
        ';',
        case when standing.application_ref is not null and application_ref_found.application_ref is null and supplied.is_application_supplied then 'wait R-GEN-007 application_ref' end
    ) as problems,
    true as is_kept

from staging.nomination_row as standing
inner join reference.period as period
    on period.council_code = standing.council_code
    and standing.as_at = period.as_at
cross join staging.supplied as supplied
left join core.application as application_ref_found
    on application_ref_found.council_code = standing.council_code
    and application_ref_found.application_ref = standing.application_ref
where standing.is_standing
