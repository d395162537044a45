-- model:      staging.review_row
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.review_checked, staging.review_repeated
-- definition: contract of the feed review, order of checks 7: of a repeated key the first row still standing stays; made from it
--             by etl, do not edit
-- stored:     view
select
    checked.council_code,
    checked.as_at,
    checked.file,
    checked.line,
    checked.review_ref,
    checked.application_ref,
    checked.due,
    checked.sent,
    checked.deadline,
    checked.replied,
    checked.result,
    checked.result_on,
    checked.reinstated_on,
    case
        when repeated.first_line is not null and not (checked.line = repeated.first_line and checked.file = repeated.first_file)
            and position('reject' in checked.problems) = 0
            then concat_ws(';', nullif(checked.problems, ''), 'reject R-GEN-010 review_ref')
        else checked.problems
    end as problems,
    position('reject' in checked.problems) = 0
        and (repeated.first_line is null or checked.line = repeated.first_line and checked.file = repeated.first_file) as is_standing

from staging.review_checked as checked
left join staging.review_repeated as repeated
    on repeated.council_code = checked.council_code
    and repeated.review_ref = checked.review_ref
