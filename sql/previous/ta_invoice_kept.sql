-- model:      previous.ta_invoice_kept
-- grain:      one row per key told of at an earlier as-at date: none, for this stands in before the first
-- keys:       council_code, as_at, invoice_ref, line_number
-- sources:
-- definition: core.ta_invoice_kept before its first as-at date; from then on the table itself is shown under this name; made from the
--             contract by etl, do not edit
select
    cast(null as string) as council_code,
    cast(null as date) as as_at,
    cast(null as string) as change,
    cast(null as string) as invoice_ref,
    cast(null as integer) as line_number,
    cast(null as string) as provider,
    cast(null as string) as placement_ref,
    cast(null as date) as period_from,
    cast(null as date) as period_to,
    cast(null as integer) as nights,
    cast(null as decimal(14, 4)) as nightly_rate,
    cast(null as decimal(14, 4)) as amount,
    cast(null as date) as invoiced_on,
    cast(null as date) as paid_on,
    cast(null as string) as file,
    cast(null as bigint) as line

where false
