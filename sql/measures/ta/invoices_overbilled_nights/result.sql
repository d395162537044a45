-- model:      ta.invoices_overbilled_nights_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, organisation
-- sources:    ta.invoices_overbilled_nights_exclusions, ta.invoices_overbilled_nights_numerator
-- definition: figures contract, ta.invoices.overbilled_nights; what was paid for them, and nights billed more than once
-- reading:    docs/definitions/temporary_accommodation.md
with

figures as (

    select
        figure.name,
        figure.part

    from (values
        ('ta.invoices.overbilled_nights', 'nights'),
        ('ta.invoices.overbilled_amount', 'amount'),
        ('ta.invoices.overbilled_lines', 'lines'),
        ('ta.invoices.nights_billed_twice', 'twice')
    ) as figure(name, part)

),

lines as (

    select
        invoice.council_code,
        figures.name as figure,
        invoice.organisation,
        invoice.numerator,
        1 as counted,
        0 as excluded

    from ta.invoices_overbilled_nights_numerator as invoice
    inner join figures on figures.part = invoice.part

    union all

    select
        invoice.council_code,
        figures.name as figure,
        invoice.organisation,
        cast(0 as decimal(20, 4)) as numerator,
        0 as counted,
        1 as excluded

    from ta.invoices_overbilled_nights_exclusions as invoice
    cross join figures

)

select
    lines.council_code,
    lines.figure,
    lines.organisation,
    cast(sum(lines.numerator) as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(sum(lines.counted) as bigint) as rows_counted,
    cast(sum(lines.excluded) as bigint) as rows_excluded

from lines
group by grouping sets (
    (lines.council_code, lines.figure),
    (lines.council_code, lines.figure, lines.organisation)
)
