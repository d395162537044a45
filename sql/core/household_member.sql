-- model:      core.household_member
-- grain:      one row per household_member the council holds at the as-at
-- keys:       council_code, person_token, household_ref
-- sources:    staging.household_member_row
-- definition: contract of the feed household_member: rows that no rule rejects, values that cannot be used emptied; made from it by etl, do not edit
select
    kept.council_code,
    kept.person_token,
    kept.household_ref,
    kept.birth_date,
    kept.sex,
    kept.relationship,
    kept.couple_code,
    kept.dependent_flag,
    kept.pregnancy_due_date,
    kept.needs_own_room_flag,
    kept.overnight_carer_flag,
    kept.from_date,
    kept.to_date,
    kept.ethnicity,
    kept.nationality_code,
    kept.economic_status,
    kept.gender_same_as_sex,
    kept.long_term_condition,
    kept.condition_types,
    kept.file,
    kept.line

from staging.household_member_row as kept
where kept.is_standing
