-- model:      staging.review_repeated
-- grain:      one row per key that stands more than once among rows nothing has rejected so far
-- keys:       council_code, as_at, review_ref
-- sources:    staging.review_checked
-- definition: contract of the feed review, order of checks 7; made from it by etl, do not edit
select
    checked.council_code,
    checked.as_at,
    checked.review_ref,
    min(checked.line) as first_line

from staging.review_checked as checked
where position('reject' in checked.problems) = 0
group by checked.council_code, checked.as_at, checked.review_ref
having count(*) > 1
