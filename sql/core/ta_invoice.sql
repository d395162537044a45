-- model:      core.ta_invoice
-- grain:      one row per ta_invoice of the folders up to the as-at
-- keys:       council_code, invoice_ref, line_number
-- sources:    staging.ta_invoice_judged
-- definition: contract of the feed ta_invoice: of a key the latest row that no rule rejects, references as they are at the as-at;
--             made from it by etl, do not edit
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
where kept.is_kept
qualify row_number() over (partition by kept.council_code, kept.invoice_ref, kept.line_number order by kept.as_at desc, kept.line) = 1
