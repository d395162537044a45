-- model:      staging.ta_invoice_checked
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.ta_invoice_landed
-- definition: contract of the feed ta_invoice (feed_column.csv, feed_rule.csv), order of checks 3 to 6; made from it by etl, do not edit
with

-- text without blanks around it; nothing left is no value
cleaned as (

    select
        landed.council_code,
        landed.as_at,
        landed.file,
        landed.line,
        -- a date before the first of these, or after the last, stands for no date
        cast('1950-01-01' as date) as earliest_date,
        cast('1905-01-01' as date) as earliest_birth_date,
        make_date(year(landed.as_at) + 10, 12, 31) as latest_date,
        landed_text(landed.invoice_ref, landed.has_blanks) as invoice_ref_text,
        landed_text(landed.line_number, landed.has_blanks) as line_number_text,
        landed_text(landed.provider, landed.has_blanks) as provider_text,
        landed_text(landed.placement_ref, landed.has_blanks) as placement_ref_text,
        landed_text(landed.period_from, landed.has_blanks) as period_from_text,
        landed_text(landed.period_to, landed.has_blanks) as period_to_text,
        landed_text(landed.nights, landed.has_blanks) as nights_text,
        landed_text(landed.nightly_rate, landed.has_blanks) as nightly_rate_text,
        landed_text(landed.amount, landed.has_blanks) as amount_text,
        landed_text(landed.invoiced_on, landed.has_blanks) as invoiced_on_text,
        landed_text(landed.paid_on, landed.has_blanks) as paid_on_text

    from staging.ta_invoice_landed as landed

),

-- each text as its type, null where it cannot be read; a code that is not in its list is unmapped
typed as (

    select
        cleaned.*,
        cleaned.invoice_ref_text as invoice_ref,
        read_integer(cleaned.line_number_text) as line_number_read,
        cleaned.provider_text as provider,
        cleaned.placement_ref_text as placement_ref,
        read_date(cleaned.period_from_text) as period_from_read,
        read_date(cleaned.period_to_text) as period_to_read,
        read_integer(cleaned.nights_text) as nights_read,
        read_decimal(cleaned.nightly_rate_text) as nightly_rate_read,
        read_decimal(cleaned.amount_text) as amount_read,
        read_date(cleaned.invoiced_on_text) as invoiced_on_read,
        read_date(cleaned.paid_on_text) as paid_on_read

    from cleaned

),

-- a value that stands for no date, or lies outside its range, is emptied
usable as (

    select
        typed.*,
        case when typed.line_number_read >= 1 then typed.line_number_read end as line_number,
        case when typed.period_from_read >= typed.earliest_date and typed.period_from_read <= typed.latest_date then typed.period_from_read end as period_from,
        case when typed.period_to_read >= typed.earliest_date and typed.period_to_read <= typed.latest_date then typed.period_to_read end as period_to,
        case when typed.nights_read >= 0 and typed.nights_read <= 400 then typed.nights_read end as nights,
        case when typed.nightly_rate_read >= 0 then typed.nightly_rate_read end as nightly_rate,
        case when typed.amount_read >= 0 then typed.amount_read end as amount,
        case when typed.invoiced_on_read >= typed.earliest_date and typed.invoiced_on_read <= typed.as_at then typed.invoiced_on_read end as invoiced_on,
        case when typed.paid_on_read >= typed.earliest_date and typed.paid_on_read <= typed.as_at then typed.paid_on_read end as paid_on

    from typed

)

-- problems: level, rule and column, with semicolons between
select
    usable.council_code,
    usable.as_at,
    usable.file,
    usable.line,
    usable.invoice_ref,
    usable.line_number,
    usable.provider,
    usable.placement_ref,
    usable.period_from,
    usable.period_to,
    usable.nights,
    usable.nightly_rate,
    usable.amount,
    usable.invoiced_on,
    usable.paid_on,
    concat_ws(
        ';',
        case
            when usable.line_number is not null or usable.line_number_text is null then null
            when usable.line_number_read is null then 'reject R-GEN-003 line_number'
            else 'reject R-GEN-006 line_number'
        end,
        case
            when usable.period_from is not null or usable.period_from_text is null then null
            when usable.period_from_read is null then 'reject R-GEN-003 period_from'
            when usable.period_from_read < usable.earliest_date or usable.period_from_read > usable.latest_date then 'flag R-GEN-008 period_from'
        end,
        case
            when usable.period_to is not null or usable.period_to_text is null then null
            when usable.period_to_read is null then 'reject R-GEN-003 period_to'
            when usable.period_to_read < usable.earliest_date or usable.period_to_read > usable.latest_date then 'flag R-GEN-008 period_to'
        end,
        case
            when usable.nights is not null or usable.nights_text is null then null
            when usable.nights_read is null then 'reject R-GEN-003 nights'
            else 'reject R-GEN-006 nights'
        end,
        case
            when usable.nightly_rate is not null or usable.nightly_rate_text is null then null
            when usable.nightly_rate_read is null then 'flag R-GEN-003 nightly_rate'
            else 'flag R-GEN-006 nightly_rate'
        end,
        case
            when usable.amount is not null or usable.amount_text is null then null
            when usable.amount_read is null then 'reject R-GEN-003 amount'
            else 'reject R-GEN-006 amount'
        end,
        case
            when usable.invoiced_on is not null or usable.invoiced_on_text is null then null
            when usable.invoiced_on_read is null then 'reject R-GEN-003 invoiced_on'
            when usable.invoiced_on_read < usable.earliest_date or usable.invoiced_on_read > usable.latest_date then 'flag R-GEN-008 invoiced_on'
            else 'reject R-GEN-006 invoiced_on'
        end,
        case
            when usable.paid_on is not null or usable.paid_on_text is null then null
            when usable.paid_on_read is null then 'flag R-GEN-003 paid_on'
            when usable.paid_on_read < usable.earliest_date or usable.paid_on_read > usable.latest_date then 'flag R-GEN-008 paid_on'
            else 'flag R-GEN-006 paid_on'
        end,
        case when usable.invoice_ref is null then 'reject R-GEN-002 invoice_ref' end,
        case when usable.line_number is null then 'reject R-GEN-002 line_number' end,
        case when usable.period_from is null then 'reject R-GEN-004 period_from' end,
        case when usable.period_to is null then 'reject R-GEN-004 period_to' end,
        case when usable.nights is null then 'reject R-GEN-004 nights' end,
        case when usable.amount is null then 'reject R-GEN-004 amount' end,
        case when usable.invoiced_on is null then 'reject R-GEN-004 invoiced_on' end,
        case when period_to < period_from then 'reject R-INV-001 period_to' end,
        case when begins_as_test(usable.invoice_ref) then 'reject R-GEN-009 invoice_ref' end
    ) as problems

from usable
