-- model:      staging.application_event_judged
-- grain:      one row per standing record of the folders up to the as-at
-- keys:       council_code, as_at, file, line
-- sources:    core.application, reference.period, reference.published, staging.application_event_row, staging.supplied
-- definition: contract of the feed application_event (feed_column.csv), order of checks 8: references; made from it by etl, do not edit
-- stored:     view
select
    standing.council_code,
    standing.as_at,
    standing.file,
    standing.line,
    standing.event_ref,
    case when not (standing.application_ref is not null and application_ref_found.application_ref is null and supplied.is_application_supplied) then standing.application_ref end as application_ref,
    standing.event,
    standing.old,
    standing.new,
    standing.at,
    standing.actor,
    concat_ws(
        ';',
        case when standing.application_ref is not null and application_ref_found.application_ref is null and supplied.is_application_supplied then 'reject R-GEN-007 application_ref' end
    ) as problems,
    not (standing.application_ref is not null and application_ref_found.application_ref is null and supplied.is_application_supplied) as is_kept

from staging.application_event_row as standing
inner join reference.period as period
    on period.council_code = standing.council_code
    and standing.as_at <= period.as_at
cross join staging.supplied as supplied
left join core.application as application_ref_found
    on application_ref_found.council_code = standing.council_code
    and application_ref_found.application_ref = standing.application_ref
left join reference.published as published
    on published.council_code = standing.council_code
    and published.as_at = standing.as_at
where standing.is_standing
    and (standing.as_at = period.as_at or published.as_at is not null)
