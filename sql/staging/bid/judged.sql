-- model:      staging.bid_judged
-- grain:      one row per standing record, in the folders up to the as-at, of a key that is judged anew
-- keys:       council_code, as_at, file, line
-- sources:    core.advert, core.application, reference.published, staging.bid_asked, staging.bid_row, staging.judging, staging.supplied
-- definition: contract of the feed bid (feed_column.csv), order of checks 8: references; made from it by etl, do not edit
-- reading:    docs/definitions/event_rows.md
-- stored:     view
with

standing as (

    select told.*

    from staging.bid_row as told
    inner join staging.judging as judging
        on judging.council_code = told.council_code
        and told.as_at <= judging.as_at
    left join reference.published as published
        on published.council_code = told.council_code
        and published.as_at = told.as_at
    left join staging.bid_asked as asked
        on asked.council_code = told.council_code
        and asked.advert_ref = told.advert_ref
        and asked.application_ref = told.application_ref
    where told.is_standing
        and (told.as_at = judging.as_at or published.as_at is not null)
        and (judging.is_whole or asked.council_code is not null)

)

select
    standing.council_code,
    standing.as_at,
    standing.file,
    standing.line,
    case when not (standing.advert_ref is not null and advert_ref_found.advert_ref is null and supplied.is_advert_supplied) then standing.advert_ref end as advert_ref,
    case when not (standing.application_ref is not null and application_ref_found.application_ref is null and supplied.is_application_supplied) then standing.application_ref end as application_ref,
    standing.placed_at,
    standing.channel,
    standing.withdrawn_at,
    standing.valid,
    standing.rank_at_close,
    standing.bypass_reason,
    concat_ws(
        ';',
        case when standing.advert_ref is not null and advert_ref_found.advert_ref is null and supplied.is_advert_supplied then 'reject R-GEN-007 advert_ref' end,
        case when standing.application_ref is not null and application_ref_found.application_ref is null and supplied.is_application_supplied then 'reject R-GEN-007 application_ref' end
    ) as problems,
    not (standing.advert_ref is not null and advert_ref_found.advert_ref is null and supplied.is_advert_supplied)
    and not (standing.application_ref is not null and application_ref_found.application_ref is null and supplied.is_application_supplied) as is_kept

from standing
cross join staging.supplied as supplied
left join core.advert as advert_ref_found
    on advert_ref_found.council_code = standing.council_code
    and advert_ref_found.advert_ref = standing.advert_ref
left join core.application as application_ref_found
    on application_ref_found.council_code = standing.council_code
    and application_ref_found.application_ref = standing.application_ref
