-- model:      staging.ta_placement_repeated
-- grain:      one row per key that stands more than once among rows nothing has rejected so far
-- keys:       council_code, as_at, placement_ref
-- sources:    staging.ta_placement_checked
-- definition: contract of the feed ta_placement, order of checks 7; made from it by etl, do not edit
select
    checked.council_code,
    checked.as_at,
    checked.placement_ref,
    min(checked.line) as first_line

from staging.ta_placement_checked as checked
where position('reject' in checked.problems) = 0
group by checked.council_code, checked.as_at, checked.placement_ref
having count(*) > 1
