-- model:      ta.invoices_overbilled_nights_population
-- grain:      one row per invoice line of the financial year, with the nights that were stayed of those billed
-- keys:       council_code, invoice_ref, line_number
-- sources:    core.ta_invoice, reference.period, ta.placement
-- definition: figures contract, ta.invoices.overbilled_nights: lines with invoiced_on in the period; organisation =
--             provider of the line
-- reading:    docs/definitions/temporary_accommodation.md
with

-- of two lines that bill a placement for the same nights, the one whose period begins later bills them again
lines as (

    select
        invoice.council_code,
        invoice.invoice_ref,
        invoice.line_number,
        max(invoice.period_to) over (
            partition by invoice.council_code, invoice.placement_ref
            order by invoice.period_from, invoice.invoiced_on, invoice.invoice_ref, invoice.line_number
            rows between unbounded preceding and 1 preceding
        ) as billed_up_to

    from core.ta_invoice as invoice
    where invoice.placement_ref is not null

),

billed as (

    select
        invoice.council_code,
        invoice.invoice_ref,
        invoice.line_number,
        coalesce(invoice.provider, 'unknown') as organisation,
        placement.placement_ref,
        invoice.nights,
        invoice.amount,
        case
            when lines.billed_up_to is not null
                then greatest(days_between(invoice.period_from, least(invoice.period_to, lines.billed_up_to)), 0)
        end as nights_billed_before,
        greatest(placement.start_date, invoice.period_from) as first_night,
        -- nights to come are not stayed yet
        least(
            day_before(placement.ended_on),
            day_before(invoice.period_to),
            period.as_at
        ) as last_night,
        invoice.file,
        invoice.line

    from core.ta_invoice as invoice
    inner join reference.period as period on period.council_code = invoice.council_code
    left join ta.placement as placement
        on placement.council_code = invoice.council_code
        and placement.placement_ref = invoice.placement_ref
    left join lines
        on lines.council_code = invoice.council_code
        and lines.invoice_ref = invoice.invoice_ref
        and lines.line_number = invoice.line_number
    where invoice.invoiced_on between period.financial_year_start and period.as_at

)

select
    billed.council_code,
    billed.invoice_ref,
    billed.line_number,
    billed.invoice_ref || ' line ' || cast(billed.line_number as string) as unit_ref,
    billed.organisation,
    billed.placement_ref,
    billed.nights,
    billed.amount,
    case when billed.placement_ref is not null then coalesce(billed.nights_billed_before, 0) end as nights_billed_before,
    greatest(days_between(billed.first_night, billed.last_night) + 1, 0) as nights_stayed,
    case when billed.placement_ref is null then 'placement not known' end as exclusion,
    billed.file,
    billed.line

from billed
