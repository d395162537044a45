-- model:      ta.invoices_overbilled_nights_numerator
-- grain:      one row per invoice line whose placement is known, with the nights billed and not stayed; again with what they cost, and
--   with the nights another line bills too; and each line that bills too much
-- keys:       council_code, part, unit_ref
-- sources:    ta.invoices_overbilled_nights_population
-- definition: figures contract, ta.invoices.overbilled_nights: nights less the nights of the placement, at least 0
-- reading:    docs/definitions/temporary_accommodation.md
with

lines as (

    select
        invoice.council_code,
        invoice.unit_ref,
        invoice.organisation,
        invoice.nights,
        invoice.nights_stayed,
        invoice.nights_billed_before,
        greatest(invoice.nights - invoice.nights_stayed, 0) as overbilled,
        invoice.amount,
        invoice.file,
        invoice.line

    from ta.invoices_overbilled_nights_population as invoice
    where invoice.exclusion is null

)

select
    lines.council_code,
    lines.unit_ref,
    counted_as.part,
    lines.organisation,
    lines.nights,
    lines.nights_stayed,
    lines.nights_billed_before,
    cast(
        case counted_as.part
            when 'nights' then lines.overbilled
            when 'twice' then lines.nights_billed_before
            -- a line's share in whole pence, for that is what can be claimed back
            when 'amount' then coalesce(ratio_rounded(lines.amount * lines.overbilled, lines.nights, 2), 0)
            else 1
        end as decimal(20, 4)
    ) as numerator,
    cast(null as integer) as denominator,
    lines.file,
    lines.line

from lines
cross join (values ('nights'), ('amount'), ('twice'), ('lines')) as counted_as(part)
where counted_as.part <> 'lines' or lines.overbilled > 0
