-- model:      staging.application_repeated
-- grain:      one row per key that stands more than once among rows nothing has rejected so far
-- keys:       council_code, as_at, application_ref
-- sources:    staging.application_checked
-- definition: contract of the feed application, order of checks 7: the first is the one with the lowest line of the first file by name;
--             made from it by etl, do not edit
with

again as (

    select
        checked.council_code,
        checked.as_at,
        checked.application_ref

    from staging.application_checked as checked
    where position('reject' in checked.problems) = 0
    group by checked.council_code, checked.as_at, checked.application_ref
    having count(*) > 1

),

-- few rows, so that file and line can be put in order as one text
first_place as (

    select
        checked.council_code,
        checked.as_at,
        checked.application_ref,
        min(checked.file || chr(1) || lpad(cast(checked.line as string), 19, '0')) as place

    from staging.application_checked as checked
    inner join again
        on again.council_code = checked.council_code
        and again.as_at = checked.as_at
        and again.application_ref = checked.application_ref
    where position('reject' in checked.problems) = 0
    group by checked.council_code, checked.as_at, checked.application_ref

)

select
    first_place.council_code,
    first_place.as_at,
    first_place.application_ref,
    split_part(first_place.place, chr(1), 1) as first_file,
    cast(split_part(first_place.place, chr(1), 2) as bigint) as first_line

from first_place
