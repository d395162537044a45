-- model:      staging.enquiry_judged
-- grain:      one row per standing record, in the folders up to the as-at, of a key that is judged anew
-- keys:       council_code, as_at, file, line
-- sources:    core.application, reference.published, staging.enquiry_asked, staging.enquiry_row, staging.judging, staging.supplied
-- definition: contract of the feed enquiry (feed_column.csv), order of checks 8: references; made from it by etl, do not edit
-- reading:    docs/definitions/event_rows.md
-- stored:     view
with

standing as (

    select told.*

    from staging.enquiry_row as told
    inner join staging.judging as judging
        on judging.council_code = told.council_code
        and told.as_at <= judging.as_at
    left join reference.published as published
        on published.council_code = told.council_code
        and published.as_at = told.as_at
    left join staging.enquiry_asked as asked
        on asked.council_code = told.council_code
        and asked.enquiry_ref = told.enquiry_ref
    where told.is_standing
        and (told.as_at = judging.as_at or published.as_at is not null)
        and (judging.is_whole or asked.council_code is not null)

)

select
    standing.council_code,
    standing.as_at,
    standing.file,
    standing.line,
    standing.enquiry_ref,
    standing.kind,
    standing.channel,
    standing.subject,
    case when not (standing.application_ref is not null and application_ref_found.application_ref is null and supplied.is_application_supplied) then standing.application_ref end as application_ref,
    standing.received_at,
    standing.target_on,
    standing.answered_at,
    standing.first_contact_flag,
    standing.officer,
    concat_ws(
        ';',
        case when standing.application_ref is not null and application_ref_found.application_ref is null and supplied.is_application_supplied then 'flag R-GEN-007 application_ref' end
    ) as problems,
    true as is_kept

from standing
cross join staging.supplied as supplied
left join core.application as application_ref_found
    on application_ref_found.council_code = standing.council_code
    and application_ref_found.application_ref = standing.application_ref
