-- model:      staging.void_event_judged
-- grain:      one row per standing record, in the folders up to the as-at, of a key that is judged anew
-- keys:       council_code, as_at, file, line
-- sources:    core.void, reference.published, staging.judging, staging.supplied, staging.void_event_asked, staging.void_event_row
-- definition: contract of the feed void_event (feed_column.csv), order of checks 8: references; made from it by etl, do not edit
-- reading:    docs/definitions/event_rows.md
-- stored:     view
with

standing as (

    select told.*

    from staging.void_event_row as told
    inner join staging.judging as judging
        on judging.council_code = told.council_code
        and told.as_at <= judging.as_at
    left join reference.published as published
        on published.council_code = told.council_code
        and published.as_at = told.as_at
    left join staging.void_event_asked as asked
        on asked.council_code = told.council_code
        and asked.void_ref = told.void_ref
        and asked.event_code = told.event_code
    where told.is_standing
        and (told.as_at = judging.as_at or published.as_at is not null)
        and (judging.is_whole or asked.council_code is not null)

)

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

from standing
cross join staging.supplied as supplied
left join core.void as void_ref_found
    on void_ref_found.council_code = standing.council_code
    and void_ref_found.void_ref = standing.void_ref
