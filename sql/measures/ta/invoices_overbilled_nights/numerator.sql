-- model:      ta.invoices_overbilled_nights_numerator
-- grain:      one row per invoice line whose placement is known, with the nights billed and not stayed
-- keys:       council_code, unit_ref
-- sources:    ta.invoices_overbilled_nights_population
-- definition: figures contract, ta.invoices.overbilled_nights: nights less the nights of the placement, at least 0
select
    invoice.council_code,
    invoice.unit_ref,
    cast(null as string) as part,
    invoice.organisation,
    invoice.nights,
    invoice.nights_stayed,
    greatest(invoice.nights - invoice.nights_stayed, 0) as numerator,
    cast(null as integer) as denominator,
    invoice.file,
    invoice.line

from ta.invoices_overbilled_nights_population as invoice
where invoice.exclusion is null
