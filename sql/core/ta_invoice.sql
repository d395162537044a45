-- model:      core.ta_invoice
-- grain:      one row per ta_invoice of the folders up to the as-at
-- keys:       council_code, invoice_ref, line_number
-- sources:    core.ta_invoice_kept
-- definition: contract of the feed ta_invoice: what core.ta_invoice_kept has told last of each key, unless it is gone; made from it by
--             etl, do not edit
-- reading:    docs/definitions/event_rows.md
-- stored:     view
with

-- few, so that the many rows need not be put in order
told_again as (

    select
        later.council_code,
        later.invoice_ref,
        later.line_number,
        max(later.as_at) as as_at

    from core.ta_invoice_kept as later
    where later.change <> 'new'
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

from core.ta_invoice_kept as kept
left join told_again
    on told_again.council_code = kept.council_code
    and told_again.invoice_ref = kept.invoice_ref
    and told_again.line_number = kept.line_number
where kept.change <> 'gone'
    and (told_again.as_at is null or told_again.as_at = kept.as_at)
