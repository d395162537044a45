-- model:      staging.household_member_row
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.household_member_checked, staging.household_member_repeated
-- definition: contract of the feed household_member, order of checks 7: of a repeated key the first row still standing stays; made from it
--             by etl, do not edit
-- stored:     view
select
    checked.council_code,
    checked.as_at,
    checked.file,
    checked.line,
    checked.person_token,
    checked.household_ref,
    checked.birth_date,
    checked.sex,
    checked.relationship,
    checked.couple_code,
    checked.dependent_flag,
    checked.pregnancy_due_date,
    checked.needs_own_room_flag,
    checked.overnight_carer_flag,
    checked.from_date,
    checked.to_date,
    checked.ethnicity,
    checked.nationality_code,
    checked.economic_status,
    checked.gender_same_as_sex,
    checked.long_term_condition,
    checked.condition_types,
    case
        when repeated.first_line is not null and not (checked.line = repeated.first_line and checked.file = repeated.first_file)
            and position('reject' in checked.problems) = 0
            then concat_ws(';', nullif(checked.problems, ''), 'reject R-GEN-010 person_token/household_ref')
        else checked.problems
    end as problems,
    position('reject' in checked.problems) = 0
        and (repeated.first_line is null or checked.line = repeated.first_line and checked.file = repeated.first_file) as is_standing

from staging.household_member_checked as checked
left join staging.household_member_repeated as repeated
    on repeated.council_code = checked.council_code
    and repeated.person_token = checked.person_token
    and repeated.household_ref = checked.household_ref
