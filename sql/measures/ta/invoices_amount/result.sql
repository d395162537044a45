-- model:      ta.invoices_amount_result
-- grain:      one row per group
-- keys:       council_code, figure, organisation
-- sources:    ta.invoices_amount_numerator
-- definition: figures contract, ta.invoices.amount
with

groups as (

    select
        invoice.council_code,
        invoice.organisation,
        cast(sum(invoice.numerator) as decimal(24, 4)) as amount,
        cast(count(*) as bigint) as invoice_lines

    from ta.invoices_amount_numerator as invoice
    group by grouping sets (
        (invoice.council_code),
        (invoice.council_code, invoice.organisation)
    )

)

select
    groups.council_code,
    'ta.invoices.amount' as figure,
    groups.organisation,
    rounded(groups.amount, 2) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.invoice_lines as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
