-- model:      staging.household_member_repeated
-- grain:      one row per key that stands more than once among rows nothing has rejected so far
-- keys:       council_code, as_at, person_token, household_ref
-- sources:    staging.household_member_checked
-- definition: contract of the feed household_member, order of checks 7; made from it by etl, do not edit
select
    checked.council_code,
    checked.as_at,
    checked.person_token,
    checked.household_ref,
    min(checked.line) as first_line

from staging.household_member_checked as checked
where position('reject' in checked.problems) = 0
group by checked.council_code, checked.as_at, checked.person_token, checked.household_ref
having count(*) > 1
