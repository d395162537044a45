-- model:      ta.invoices_amount_numerator
-- grain:      one row per invoice line of the month, with its amount
-- keys:       council_code, unit_ref
-- sources:    ta.invoices_amount_population
-- definition: figures contract, ta.invoices.amount
select
    invoice.council_code,
    invoice.unit_ref,
    cast(null as string) as part,
    invoice.organisation,
    invoice.amount as numerator,
    cast(null as integer) as denominator,
    invoice.file,
    invoice.line

from ta.invoices_amount_population as invoice
