-- model:      staging.ta_invoice_repeated
-- grain:      one row per key that stands more than once among rows nothing has rejected so far
-- keys:       council_code, as_at, invoice_ref, line_number
-- sources:    staging.ta_invoice_checked
-- definition: contract of the feed ta_invoice, order of checks 7; made from it by etl, do not edit
select
    checked.council_code,
    checked.as_at,
    checked.invoice_ref,
    checked.line_number,
    min(checked.line) as first_line

from staging.ta_invoice_checked as checked
where position('reject' in checked.problems) = 0
group by checked.council_code, checked.as_at, checked.invoice_ref, checked.line_number
having count(*) > 1
