-- model:      staging.nomination_row
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.nomination_checked, staging.nomination_repeated
-- definition: contract of the feed nomination, order of checks 7: of a repeated key the first row still standing stays; made from it
--             by etl, do not edit
-- stored:     view
select
    checked.council_code,
    checked.as_at,
    checked.file,
    checked.line,
    checked.nomination_ref,
    checked.request_ref,
    checked.landlord,
    checked.landlord_type,
    checked.application_ref,
    checked.bedrooms,
    checked.lettings_area,
    checked.rent_basis,
    checked.first_let_flag,
    checked.requested_on,
    checked.sent_on,
    checked.outcome,
    checked.outcome_on,
    checked.reason,
    checked.tenancy_start_on,
    case
        when repeated.first_line is not null and not (checked.line = repeated.first_line and checked.file = repeated.first_file)
            and position('reject' in checked.problems) = 0
            then concat_ws(';', nullif(checked.problems, ''), 'reject R-GEN-010 nomination_ref')
        else checked.problems
    end as problems,
    position('reject' in checked.problems) = 0
        and (repeated.first_line is null or checked.line = repeated.first_line and checked.file = repeated.first_file) as is_standing

from staging.nomination_checked as checked
left join staging.nomination_repeated as repeated
    on repeated.council_code = checked.council_code
    and repeated.nomination_ref = checked.nomination_ref
