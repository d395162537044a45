-- model:      staging.ta_invoice_row
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.ta_invoice_checked, staging.ta_invoice_repeated
-- definition: contract of the feed ta_invoice, order of checks 7: of a repeated key the first row still standing stays; made from it
--             by etl, do not edit
-- stored:     table
-- partition:  council_code, as_at
select
    checked.council_code,
    checked.as_at,
    checked.file,
    checked.line,
    checked.invoice_ref,
    checked.line_number,
    checked.provider,
    checked.placement_ref,
    checked.period_from,
    checked.period_to,
    checked.nights,
    checked.nightly_rate,
    checked.amount,
    checked.invoiced_on,
    checked.paid_on,
    case
        when repeated.first_line is not null and not (checked.line = repeated.first_line and checked.file = repeated.first_file)
            and position('reject' in checked.problems) = 0
            then concat_ws(';', nullif(checked.problems, ''), 'reject R-GEN-010 invoice_ref/line_number')
        else checked.problems
    end as problems,
    position('reject' in checked.problems) = 0
        and (repeated.first_line is null or checked.line = repeated.first_line and checked.file = repeated.first_file) as is_standing

from staging.ta_invoice_checked as checked
left join staging.ta_invoice_repeated as repeated
    on repeated.council_code = checked.council_code
    and repeated.invoice_ref = checked.invoice_ref
    and repeated.line_number = checked.line_number
