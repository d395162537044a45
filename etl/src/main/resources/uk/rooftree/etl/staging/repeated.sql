-- model:      staging.{feed}_repeated
-- grain:      one row per key that stands more than once among rows nothing has rejected so far
-- keys:       council_code, as_at, {key}
-- sources:    staging.{feed}_checked
-- definition: contract of the feed {feed}, order of checks 7; made from it by etl, do not edit
select
    checked.council_code,
    checked.as_at,
{repeated_key},
    min(checked.line) as first_line

from staging.{feed}_checked as checked
where position('reject' in checked.problems) = 0
group by checked.council_code, checked.as_at, {checked_key}
having count(*) > 1
