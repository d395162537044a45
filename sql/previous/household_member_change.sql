-- model:      previous.household_member_change
-- grain:      one row per change at an earlier as-at date: none, for this stands in before the first
-- keys:       council_code, as_at, person_token, household_ref
-- sources:
-- definition: core.household_member_change before its first as-at date; from then on the table itself is shown under this name; made from the
--             contract by etl, do not edit
select
    cast(null as string) as council_code,
    cast(null as date) as as_at,
    cast(null as string) as change,
    cast(null as string) as row_hash,
    cast(null as string) as person_token,
    cast(null as string) as household_ref,
    cast(null as date) as birth_date,
    cast(null as string) as sex,
    cast(null as string) as relationship,
    cast(null as string) as couple_code,
    cast(null as boolean) as dependent_flag,
    cast(null as date) as pregnancy_due_date,
    cast(null as boolean) as needs_own_room_flag,
    cast(null as boolean) as overnight_carer_flag,
    cast(null as date) as from_date,
    cast(null as date) as to_date,
    cast(null as string) as ethnicity,
    cast(null as string) as nationality_code,
    cast(null as string) as economic_status,
    cast(null as string) as gender_same_as_sex,
    cast(null as string) as long_term_condition,
    cast(null as string) as condition_types,
    cast(null as string) as file,
    cast(null as bigint) as line

where false
