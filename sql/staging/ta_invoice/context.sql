-- model:      staging.ta_invoice_context
-- grain:      one row per kept invoice line, with its placement's stay and the lines before it
-- keys:       council_code, invoice_ref, line_number
-- sources:    core.ta_invoice, reference.period, staging.ta_placement_context
-- definition: contract of the feed ta_invoice, R-INV-002 to R-INV-005; a stay as in the figures contract, section 4.9
-- stored:     view
select
    invoice.*,
    days_between(invoice.period_from, invoice.period_to) as nights_in_period,
    cast(cast(invoice.nights as decimal(10, 0)) * invoice.nightly_rate as decimal(18, 4)) as due_amount,
    placement.start_date as stay_start_date,
    placement.ended_on as stay_end_date,
    case
        when invoice.placement_ref is not null then
            max(invoice.period_to) over (
                partition by invoice.council_code, invoice.placement_ref
                order by invoice.period_from, invoice.invoice_ref, invoice.line_number
                rows between unbounded preceding and 1 preceding
            )
    end as latest_earlier_period_to

from core.ta_invoice as invoice
inner join reference.period as period on period.council_code = invoice.council_code
left join staging.ta_placement_context as placement
    on placement.council_code = invoice.council_code
    and placement.placement_ref = invoice.placement_ref
