-- model:      staging.property_repeated
-- grain:      one row per key that stands more than once among rows nothing has rejected so far
-- keys:       council_code, as_at, property_ref
-- sources:    staging.property_checked
-- definition: contract of the feed property, order of checks 7; made from it by etl, do not edit
select
    checked.council_code,
    checked.as_at,
    checked.property_ref,
    min(checked.line) as first_line

from staging.property_checked as checked
where position('reject' in checked.problems) = 0
group by checked.council_code, checked.as_at, checked.property_ref
having count(*) > 1
