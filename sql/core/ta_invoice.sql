-- model:      core.ta_invoice
-- grain:      one row per ta_invoice of the folders up to the as-at
-- keys:       council_code, invoice_ref, line_number
-- sources:    staging.ta_invoice_judged, staging.ta_invoice_row
-- definition: contract of the feed ta_invoice: of a key the latest row that no rule rejects, references as they are at the as-at;
--             made from it by etl, do not edit
with

-- keys that came again after the first folder, which holds the history: few, so that the many rows need not be put in order
come_again as (

    select
        later.council_code,
        later.invoice_ref,
        later.line_number,
        max(later.as_at) as as_at

    from staging.ta_invoice_judged as later
    where later.is_kept
        and later.as_at > (select min(first_folder.as_at) from staging.ta_invoice_row as first_folder)
    group by later.council_code, later.invoice_ref, later.line_number

)

select
    kept.council_code,
    kept.invoice_ref,
    kept.line_number,
    kept.provider,
    kept.placement_ref,
    kept.period_from,
    kept.period_to,
    kept.nights,
    kept.nightly_rate,
    kept.amount,
    kept.invoiced_on,
    kept.paid_on,
    kept.file,
    kept.line

from staging.ta_invoice_judged as kept
left join come_again
    on come_again.council_code = kept.council_code
    and come_again.invoice_ref = kept.invoice_ref
    and come_again.line_number = kept.line_number
where kept.is_kept
    and (come_again.as_at is null or come_again.as_at = kept.as_at)
