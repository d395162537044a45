-- model:      staging.enquiry_row
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.enquiry_checked, staging.enquiry_repeated
-- definition: contract of the feed enquiry, order of checks 7: of a repeated key the first row still standing stays; made from it
--             by etl, do not edit
-- stored:     table
-- partition:  council_code, as_at
select
    checked.council_code,
    checked.as_at,
    checked.file,
    checked.line,
    checked.enquiry_ref,
    checked.kind,
    checked.channel,
    checked.subject,
    checked.application_ref,
    checked.received_at,
    checked.target_on,
    checked.answered_at,
    checked.first_contact_flag,
    checked.officer,
    case
        when repeated.first_line is not null and not (checked.line = repeated.first_line and checked.file = repeated.first_file)
            and position('reject' in checked.problems) = 0
            then concat_ws(';', nullif(checked.problems, ''), 'reject R-GEN-010 enquiry_ref')
        else checked.problems
    end as problems,
    position('reject' in checked.problems) = 0
        and (repeated.first_line is null or checked.line = repeated.first_line and checked.file = repeated.first_file) as is_standing

from staging.enquiry_checked as checked
left join staging.enquiry_repeated as repeated
    on repeated.council_code = checked.council_code
    and repeated.enquiry_ref = checked.enquiry_ref
