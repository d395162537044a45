-- model:      core.household_member_change
-- grain:      one row per household_member that is new, changed or gone against the as-at date before
-- keys:       council_code, as_at, person_token, household_ref
-- sources:    core.household_member, previous.household_member_change, reference.period
-- definition: history, made by comparing each extract with the one before (type 2); a row no longer in the extract is gone from it,
--             not deleted; made from the contract by etl, do not edit
-- reading:    docs/definitions/history.md
-- partition:  council_code, as_at
with

-- what a row says, whatever file and line it stands in; chr(31) parts the values, chr(30) stands for none
now_held as (

    select
        held.council_code,
        period.as_at,
        md5(concat_ws(
            chr(31),
            coalesce(held.person_token, chr(30)),
            coalesce(held.household_ref, chr(30)),
            coalesce(cast(held.birth_date as string), chr(30)),
            coalesce(held.sex, chr(30)),
            coalesce(held.relationship, chr(30)),
            coalesce(held.couple_code, chr(30)),
            coalesce(cast(held.dependent_flag as string), chr(30)),
            coalesce(cast(held.pregnancy_due_date as string), chr(30)),
            coalesce(cast(held.needs_own_room_flag as string), chr(30)),
            coalesce(cast(held.overnight_carer_flag as string), chr(30)),
            coalesce(cast(held.from_date as string), chr(30)),
            coalesce(cast(held.to_date as string), chr(30)),
            coalesce(held.ethnicity, chr(30)),
            coalesce(held.nationality_code, chr(30)),
            coalesce(held.economic_status, chr(30)),
            coalesce(held.gender_same_as_sex, chr(30)),
            coalesce(held.long_term_condition, chr(30)),
            coalesce(held.condition_types, chr(30))
        )) as row_hash,
        held.person_token,
        held.household_ref,
        held.birth_date,
        held.sex,
        held.relationship,
        held.couple_code,
        held.dependent_flag,
        held.pregnancy_due_date,
        held.needs_own_room_flag,
        held.overnight_carer_flag,
        held.from_date,
        held.to_date,
        held.ethnicity,
        held.nationality_code,
        held.economic_status,
        held.gender_same_as_sex,
        held.long_term_condition,
        held.condition_types,
        held.file,
        held.line

    from core.household_member as held
    inner join reference.period as period
        on period.council_code = held.council_code

),

-- the last word of the earlier as-at dates on each
last_change as (

    select
        earlier.council_code,
        earlier.person_token,
        earlier.household_ref,
        max_by(earlier.change, earlier.as_at) as change,
        max_by(earlier.row_hash, earlier.as_at) as row_hash

    from previous.household_member_change as earlier
    inner join reference.period as period
        on period.council_code = earlier.council_code
    where earlier.as_at < period.as_at
    group by earlier.council_code, earlier.person_token, earlier.household_ref

),

held_before as (

    select
        last_change.council_code,
        last_change.person_token,
        last_change.household_ref,
        last_change.row_hash

    from last_change
    where last_change.change <> 'gone'

)

select
    now_held.council_code,
    now_held.as_at,
    case when held_before.row_hash is null then 'new' else 'changed' end as change,
    now_held.row_hash,
    now_held.person_token,
    now_held.household_ref,
    now_held.birth_date,
    now_held.sex,
    now_held.relationship,
    now_held.couple_code,
    now_held.dependent_flag,
    now_held.pregnancy_due_date,
    now_held.needs_own_room_flag,
    now_held.overnight_carer_flag,
    now_held.from_date,
    now_held.to_date,
    now_held.ethnicity,
    now_held.nationality_code,
    now_held.economic_status,
    now_held.gender_same_as_sex,
    now_held.long_term_condition,
    now_held.condition_types,
    now_held.file,
    now_held.line

from now_held
left join held_before
    on held_before.council_code = now_held.council_code
    and held_before.person_token = now_held.person_token
    and held_before.household_ref = now_held.household_ref
where held_before.row_hash is null or held_before.row_hash <> now_held.row_hash

union all

-- of what is gone only the key and the mark of its last state are kept here
select
    held_before.council_code,
    period.as_at,
    'gone' as change,
    held_before.row_hash,
    held_before.person_token,
    held_before.household_ref,
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

from held_before
inner join reference.period as period
    on period.council_code = held_before.council_code
left join core.household_member as held
    on held.council_code = held_before.council_code
    and held.person_token = held_before.person_token
    and held.household_ref = held_before.household_ref
where held.person_token is null
