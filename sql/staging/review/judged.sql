-- model:      staging.review_judged
-- grain:      one row per standing record of the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    core.application, reference.period, staging.review_row, staging.supplied
-- definition: contract of the feed review (feed_column.csv), order of checks 8: references; made from it by etl, do not edit
-- stored:     view
select
    standing.council_code,
    standing.as_at,
    standing.file,
    standing.line,
    standing.review_ref,
    case when not (standing.application_ref is not null and application_ref_found.application_ref is null and supplied.is_application_supplied) then standing.application_ref end as application_ref,
    standing.due,
    standing.sent,
    standing.deadline,
    standing.replied,
    standing.result,
    standing.result_on,
    standing.reinstated_on,
    concat_ws(
        ';',
        case when standing.application_ref is not null and application_ref_found.application_ref is null and supplied.is_application_supplied then 'reject R-GEN-007 application_ref' end
    ) as problems,
    not (standing.application_ref is not null and application_ref_found.application_ref is null and supplied.is_application_supplied) as is_kept

from staging.review_row as standing
inner join reference.period as period
    on period.council_code = standing.council_code
    and standing.as_at = period.as_at
cross join staging.supplied as supplied
left join core.application as application_ref_found
    on application_ref_found.council_code = standing.council_code
    and application_ref_found.application_ref = standing.application_ref
where standing.is_standing
