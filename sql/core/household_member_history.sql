-- model:      core.household_member_history
-- grain:      one row per household_member and span of as-at dates over which the extract said the same of it
-- keys:       council_code, person_token, household_ref, valid_from
-- sources:    core.household_member_change, reference.period
-- definition: history (type 2): valid_from and valid_to are inclusive, valid_to is blank while it stands; what was held as told at a
--             date X is the rows with valid_from <= X and valid_to blank or >= X; made from the contract by etl, do not edit
-- reading:    docs/definitions/history.md
-- stored:     view
with

spans as (

    select
        told.*,
        lead(told.as_at) over (
            partition by told.council_code, told.person_token, told.household_ref
            order by told.as_at asc nulls last
        ) as next_as_at

    from core.household_member_change as told
    inner join reference.period as period
        on period.council_code = told.council_code
    where told.as_at <= period.as_at

)

select
    spans.council_code,
    spans.as_at as valid_from,
    cast(spans.next_as_at - 1 as date) as valid_to,
    spans.person_token,
    spans.household_ref,
    spans.birth_date,
    spans.sex,
    spans.relationship,
    spans.couple_code,
    spans.dependent_flag,
    spans.pregnancy_due_date,
    spans.needs_own_room_flag,
    spans.overnight_carer_flag,
    spans.from_date,
    spans.to_date,
    spans.ethnicity,
    spans.nationality_code,
    spans.economic_status,
    spans.gender_same_as_sex,
    spans.long_term_condition,
    spans.condition_types,
    spans.file,
    spans.line

from spans
-- a row gone from the extract ends the span before it and begins none
where spans.change <> 'gone'
