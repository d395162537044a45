-- model:      staging.mobility_move_row
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.mobility_move_checked, staging.mobility_move_repeated
-- definition: contract of the feed mobility_move, order of checks 7: of a repeated key the first row still standing stays; made from it
--             by etl, do not edit
-- stored:     view
select
    checked.council_code,
    checked.as_at,
    checked.file,
    checked.line,
    checked.move_ref,
    checked.move_kind,
    checked.household_ref,
    checked.application_ref,
    checked.tenancy_ref_from,
    checked.tenancy_ref_to,
    checked.direction,
    checked.other_landlord,
    checked.bedrooms_before,
    checked.bedrooms_after,
    checked.applied_on,
    checked.decided_on,
    checked.decision,
    checked.refusal_ground,
    checked.completed_on,
    checked.incentive_paid,
    checked.removal_cost,
    checked.paid_on,
    checked.officer,
    case
        when repeated.first_line is not null and not (checked.line = repeated.first_line and checked.file = repeated.first_file)
            and position('reject' in checked.problems) = 0
            then concat_ws(';', nullif(checked.problems, ''), 'reject R-GEN-010 move_ref')
        else checked.problems
    end as problems,
    position('reject' in checked.problems) = 0
        and (repeated.first_line is null or checked.line = repeated.first_line and checked.file = repeated.first_file) as is_standing

from staging.mobility_move_checked as checked
left join staging.mobility_move_repeated as repeated
    on repeated.council_code = checked.council_code
    and repeated.move_ref = checked.move_ref
