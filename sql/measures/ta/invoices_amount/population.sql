-- model:      ta.invoices_amount_population
-- grain:      one row per invoice line of the month
-- keys:       council_code, invoice_ref, line_number
-- sources:    core.ta_invoice, reference.period
-- definition: figures contract, ta.invoices.amount: lines with invoiced_on in the month; organisation = provider of
--             the line
select
    invoice.council_code,
    invoice.invoice_ref,
    invoice.line_number,
    invoice.invoice_ref || ' line ' || cast(invoice.line_number as string) as unit_ref,
    coalesce(invoice.provider, 'unknown') as organisation,
    invoice.amount,
    invoice.invoiced_on,
    invoice.file,
    invoice.line

from core.ta_invoice as invoice
inner join reference.period as period on period.council_code = invoice.council_code
where invoice.invoiced_on between period.month_start and period.as_at
