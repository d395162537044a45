-- model:      staging.ta_invoice_judged
-- grain:      one row per standing record of the folders up to the as-at
-- keys:       council_code, as_at, file, line
-- sources:    core.ta_placement, reference.period, reference.published, staging.supplied, staging.ta_invoice_row
-- definition: contract of the feed ta_invoice (feed_column.csv), order of checks 8: references; made from it by etl, do not edit
-- stored:     view
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

from staging.ta_invoice_row as standing
inner join reference.period as period
    on period.council_code = standing.council_code
    and standing.as_at <= period.as_at
cross join staging.supplied as supplied
left join core.ta_placement as placement_ref_found
    on placement_ref_found.council_code = standing.council_code
    and placement_ref_found.placement_ref = standing.placement_ref
left join reference.published as published
    on published.council_code = standing.council_code
    and published.as_at = standing.as_at
where standing.is_standing
    and (standing.as_at = period.as_at or published.as_at is not null)
