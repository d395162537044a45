-- model:      staging.ta_invoice_judged
-- grain:      one row per standing record, in the folders up to the as-at, of a key that is judged anew
-- keys:       council_code, as_at, file, line
-- sources:    core.ta_placement, reference.published, staging.judging, staging.supplied, staging.ta_invoice_asked, staging.ta_invoice_row
-- definition: contract of the feed ta_invoice (feed_column.csv), order of checks 8: references; made from it by etl, do not edit
-- reading:    docs/definitions/event_rows.md
-- stored:     view
with

standing as (

    select told.*

    from staging.ta_invoice_row as told
    inner join staging.judging as judging
        on judging.council_code = told.council_code
        and told.as_at <= judging.as_at
    left join reference.published as published
        on published.council_code = told.council_code
        and published.as_at = told.as_at
    left join staging.ta_invoice_asked as asked
        on asked.council_code = told.council_code
        and asked.invoice_ref = told.invoice_ref
        and asked.line_number = told.line_number
    where told.is_standing
        and (told.as_at = judging.as_at or published.as_at is not null)
        and (judging.is_whole or asked.council_code is not null)

)

select
    standing.council_code,
    standing.as_at,
    standing.file,
    standing.line,
    standing.invoice_ref,
    standing.line_number,
    standing.provider,
    case when not (standing.placement_ref is not null and placement_ref_found.placement_ref is null and supplied.is_ta_placement_supplied) then standing.placement_ref end as placement_ref,
    standing.period_from,
    standing.period_to,
    standing.nights,
    standing.nightly_rate,
    standing.amount,
    standing.invoiced_on,
    standing.paid_on,
    concat_ws(
        ';',
        case when standing.placement_ref is not null and placement_ref_found.placement_ref is null and supplied.is_ta_placement_supplied then 'flag R-GEN-007 placement_ref' end
    ) as problems,
    true as is_kept

from standing
cross join staging.supplied as supplied
left join core.ta_placement as placement_ref_found
    on placement_ref_found.council_code = standing.council_code
    and placement_ref_found.placement_ref = standing.placement_ref
