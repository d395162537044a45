-- model:      staging.{feed}_row
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.{feed}_checked, staging.{feed}_repeated
-- definition: contract of the feed {feed}, order of checks 7: of a repeated key the first row still standing stays; made from it
--             by etl, do not edit
{stored}select
    checked.council_code,
    checked.as_at,
    checked.file,
    checked.line,
{checked},
    case
        when repeated.first_line is not null and not (checked.line = repeated.first_line and checked.file = repeated.first_file)
            and position('reject' in checked.problems) = 0
            then concat_ws(';', nullif(checked.problems, ''), 'reject R-GEN-010 {key_name}')
        else checked.problems
    end as problems,
    position('reject' in checked.problems) = 0
        and (repeated.first_line is null or checked.line = repeated.first_line and checked.file = repeated.first_file) as is_standing

from staging.{feed}_checked as checked
left join staging.{feed}_repeated as repeated
    on repeated.council_code = checked.council_code
    and {repeated_join}
