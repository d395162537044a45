-- model:      staging.offer_row
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.offer_checked, staging.offer_repeated
-- definition: contract of the feed offer, order of checks 7: of a repeated key the first row still standing stays; made from it
--             by etl, do not edit
-- stored:     view
select
    checked.council_code,
    checked.as_at,
    checked.file,
    checked.line,
    checked.offer_ref,
    checked.application_ref,
    checked.property_ref,
    checked.advert_ref,
    checked.offered_on,
    checked.viewed_on,
    checked.outcome,
    checked.outcome_on,
    checked.refusal_reason,
    checked.reasonable_flag,
    checked.at_viewing_flag,
    checked.officer,
    case
        when repeated.first_line is not null and not (checked.line = repeated.first_line and checked.file = repeated.first_file)
            and position('reject' in checked.problems) = 0
            then concat_ws(';', nullif(checked.problems, ''), 'reject R-GEN-010 offer_ref')
        else checked.problems
    end as problems,
    position('reject' in checked.problems) = 0
        and (repeated.first_line is null or checked.line = repeated.first_line and checked.file = repeated.first_file) as is_standing

from staging.offer_checked as checked
left join staging.offer_repeated as repeated
    on repeated.council_code = checked.council_code
    and repeated.offer_ref = checked.offer_ref
