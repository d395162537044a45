-- model:      ta.invoices_overbilled_nights_result
-- grain:      one row per group
-- keys:       council_code, figure, organisation
-- sources:    ta.invoices_overbilled_nights_population
-- definition: figures contract, ta.invoices.overbilled_nights
with

groups as (

    select
        invoice.council_code,
        invoice.organisation,
        coalesce(
            sum(greatest(invoice.nights - invoice.nights_stayed, 0)) filter (where invoice.exclusion is null),
            0
        ) as nights,
        count(*) - count(invoice.exclusion) as counted,
        count(invoice.exclusion) as excluded

    from ta.invoices_overbilled_nights_population as invoice
    group by grouping sets (
        (invoice.council_code),
        (invoice.council_code, invoice.organisation)
    )

)

select
    groups.council_code,
    'ta.invoices.overbilled_nights' as figure,
    groups.organisation,
    cast(groups.nights as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(groups.counted as bigint) as rows_counted,
    cast(groups.excluded as bigint) as rows_excluded

from groups
