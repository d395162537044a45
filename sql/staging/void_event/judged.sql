-- model:      staging.void_event_judged
-- grain:      one row per standing record of the folders up to the as-at
-- keys:       council_code, as_at, file, line
-- sources:    core.void, reference.period, reference.published, staging.supplied, staging.void_event_row
-- definition: contract of the feed void_event (feed_column.csv), order of checks 8: references; made from it by etl, do not edit
-- stored:     view
select
    standing.council_code,
    standing.as_at,
    standing.file,
    standing.line,
    case when not (standing.void_ref is not null and void_ref_found.void_ref is null and supplied.is_void_supplied) then standing.void_ref end as void_ref,
    standing.event_code,
    standing.planned,
    standing.actual,
    standing.target,
    standing.owner,
    standing.recorded_at,
    concat_ws(
        ';',
        case when standing.void_ref is not null and void_ref_found.void_ref is null and supplied.is_void_supplied then 'reject R-GEN-007 void_ref' end
    ) as problems,
    not (standing.void_ref is not null and void_ref_found.void_ref is null and supplied.is_void_supplied) as is_kept

from staging.void_event_row as standing
inner join reference.period as period
    on period.council_code = standing.council_code
    and standing.as_at <= period.as_at
cross join staging.supplied as supplied
left join core.void as void_ref_found
    on void_ref_found.council_code = standing.council_code
    and void_ref_found.void_ref = standing.void_ref
left join reference.published as published
    on published.council_code = standing.council_code
    and published.as_at = standing.as_at
where standing.is_standing
    and (standing.as_at = period.as_at or published.as_at is not null)
