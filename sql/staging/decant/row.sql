-- model:      staging.decant_row
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.decant_checked, staging.decant_repeated
-- definition: contract of the feed decant, order of checks 7: of a repeated key the first row still standing stays; made from it
--             by etl, do not edit
-- stored:     view
select
    checked.council_code,
    checked.as_at,
    checked.file,
    checked.line,
    checked.decant_ref,
    checked.tenancy_ref,
    checked.household_ref,
    checked.from_property_ref,
    checked.to_property_ref,
    checked.decant_kind,
    checked.reason,
    checked.requested_on,
    checked.target_on,
    checked.moved_on,
    checked.returned_on,
    checked.result,
    case
        when repeated.first_line is not null and not (checked.line = repeated.first_line and checked.file = repeated.first_file)
            and position('reject' in checked.problems) = 0
            then concat_ws(';', nullif(checked.problems, ''), 'reject R-GEN-010 decant_ref')
        else checked.problems
    end as problems,
    position('reject' in checked.problems) = 0
        and (repeated.first_line is null or checked.line = repeated.first_line and checked.file = repeated.first_file) as is_standing

from staging.decant_checked as checked
left join staging.decant_repeated as repeated
    on repeated.council_code = checked.council_code
    and repeated.decant_ref = checked.decant_ref
