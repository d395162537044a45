-- model:      staging.ta_invoice_landed
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    landing.ta_invoice, reference.period
-- definition: contract of the feed ta_invoice; values as they came
-- stored:     view
select
    landing.council_code,
    landing.as_at,
    landing.file,
    landing.line,
    landing.has_blanks,
    landing.invoice_ref as invoice_ref,
    landing.line_number as line_number,
    landing.provider as provider,
    landing.placement_ref as placement_ref,
    landing.period_from as period_from,
    landing.period_to as period_to,
    landing.nights as nights,
    landing.nightly_rate as nightly_rate,
    landing.amount as amount,
    landing.invoiced_on as invoiced_on,
    landing.paid_on as paid_on

from landing.ta_invoice as landing
inner join reference.period as period
    on period.council_code = landing.council_code
    and period.as_at = landing.as_at
