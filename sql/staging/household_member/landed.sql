-- model:      staging.household_member_landed
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    landing.household_member, reference.period
-- definition: contract of the feed household_member; values as they came
-- stored:     view
select
    landing.council_code,
    landing.as_at,
    landing.file,
    landing.line,
    landing.has_blanks,
    landing.person_token as person_token,
    landing.household_ref as household_ref,
    landing.birth_date as birth_date,
    landing.sex as sex,
    landing.relationship as relationship,
    landing.couple_code as couple_code,
    landing.dependent_flag as dependent_flag,
    landing.pregnancy_due_date as pregnancy_due_date,
    landing.needs_own_room_flag as needs_own_room_flag,
    landing.overnight_carer_flag as overnight_carer_flag,
    landing.from_date as from_date,
    landing.to_date as to_date,
    landing.ethnicity as ethnicity,
    landing.nationality_code as nationality_code,
    landing.economic_status as economic_status,
    landing.gender_same_as_sex as gender_same_as_sex,
    landing.long_term_condition as long_term_condition,
    landing.condition_types as condition_types

from landing.household_member as landing
inner join reference.period as period
    on period.council_code = landing.council_code
    and period.as_at = landing.as_at
