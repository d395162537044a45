-- model:      staging.application_event_row
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.application_event_checked, staging.application_event_repeated
-- definition: contract of the feed application_event, order of checks 7: of a repeated key the first row still standing stays; made from it
--             by etl, do not edit
-- stored:     table
-- partition:  council_code, as_at
select
    checked.council_code,
    checked.as_at,
    checked.file,
    checked.line,
    checked.event_ref,
    checked.application_ref,
    checked.event,
    checked.old,
    checked.new,
    checked.at,
    checked.actor,
    case
        when repeated.first_line is not null and not (checked.line = repeated.first_line and checked.file = repeated.first_file)
            and position('reject' in checked.problems) = 0
            then concat_ws(';', nullif(checked.problems, ''), 'reject R-GEN-010 event_ref')
        else checked.problems
    end as problems,
    position('reject' in checked.problems) = 0
        and (repeated.first_line is null or checked.line = repeated.first_line and checked.file = repeated.first_file) as is_standing

from staging.application_event_checked as checked
left join staging.application_event_repeated as repeated
    on repeated.council_code = checked.council_code
    and repeated.event_ref = checked.event_ref
