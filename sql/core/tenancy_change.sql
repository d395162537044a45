-- model:      core.tenancy_change
-- grain:      one row per tenancy that is new, changed or gone against the as-at date before
-- keys:       council_code, as_at, tenancy_ref
-- sources:    core.tenancy, previous.tenancy_change, reference.period
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
            coalesce(held.tenancy_ref, chr(30)),
            coalesce(held.property_ref, chr(30)),
            coalesce(held.household_ref, chr(30)),
            coalesce(held.tenure_type, chr(30)),
            coalesce(cast(held.start_date as string), chr(30)),
            coalesce(cast(held.end_date as string), chr(30)),
            coalesce(cast(held.notice_received_date as string), chr(30)),
            coalesce(held.end_reason, chr(30)),
            coalesce(held.previous_tenure, chr(30)),
            coalesce(held.previous_district_code, chr(30)),
            coalesce(held.previous_postcode, chr(30)),
            coalesce(held.letting_source, chr(30)),
            coalesce(held.rent_basis, chr(30)),
            coalesce(held.intermediate_rent_name, chr(30)),
            coalesce(cast(held.weekly_rent as string), chr(30)),
            coalesce(cast(held.weekly_service_charge as string), chr(30)),
            coalesce(cast(held.weekly_personal_service_charge as string), chr(30)),
            coalesce(cast(held.weekly_support_charge as string), chr(30)),
            coalesce(held.rent_period, chr(30)),
            coalesce(cast(held.fixed_term_years as string), chr(30)),
            coalesce(cast(held.starter_flag as string), chr(30)),
            coalesce(cast(held.joint_flag as string), chr(30)),
            coalesce(cast(held.arrears_amount as string), chr(30)),
            coalesce(held.officer, chr(30))
        )) as row_hash,
        held.tenancy_ref,
        held.property_ref,
        held.household_ref,
        held.tenure_type,
        held.start_date,
        held.end_date,
        held.notice_received_date,
        held.end_reason,
        held.previous_tenure,
        held.previous_district_code,
        held.previous_postcode,
        held.letting_source,
        held.rent_basis,
        held.intermediate_rent_name,
        held.weekly_rent,
        held.weekly_service_charge,
        held.weekly_personal_service_charge,
        held.weekly_support_charge,
        held.rent_period,
        held.fixed_term_years,
        held.starter_flag,
        held.joint_flag,
        held.arrears_amount,
        held.officer,
        held.file,
        held.line

    from core.tenancy as held
    inner join reference.period as period
        on period.council_code = held.council_code

),

-- the last word of the earlier as-at dates on each
last_change as (

    select
        earlier.council_code,
        earlier.tenancy_ref,
        max_by(earlier.change, earlier.as_at) as change,
        max_by(earlier.row_hash, earlier.as_at) as row_hash

    from previous.tenancy_change as earlier
    inner join reference.period as period
        on period.council_code = earlier.council_code
    where earlier.as_at < period.as_at
    group by earlier.council_code, earlier.tenancy_ref

),

held_before as (

    select
        last_change.council_code,
        last_change.tenancy_ref,
        last_change.row_hash

    from last_change
    where last_change.change <> 'gone'

)

select
    now_held.council_code,
    now_held.as_at,
    case when held_before.row_hash is null then 'new' else 'changed' end as change,
    now_held.row_hash,
    now_held.tenancy_ref,
    now_held.property_ref,
    now_held.household_ref,
    now_held.tenure_type,
    now_held.start_date,
    now_held.end_date,
    now_held.notice_received_date,
    now_held.end_reason,
    now_held.previous_tenure,
    now_held.previous_district_code,
    now_held.previous_postcode,
    now_held.letting_source,
    now_held.rent_basis,
    now_held.intermediate_rent_name,
    now_held.weekly_rent,
    now_held.weekly_service_charge,
    now_held.weekly_personal_service_charge,
    now_held.weekly_support_charge,
    now_held.rent_period,
    now_held.fixed_term_years,
    now_held.starter_flag,
    now_held.joint_flag,
    now_held.arrears_amount,
    now_held.officer,
    now_held.file,
    now_held.line

from now_held
left join held_before
    on held_before.council_code = now_held.council_code
    and held_before.tenancy_ref = now_held.tenancy_ref
where held_before.row_hash is null or held_before.row_hash <> now_held.row_hash

union all

-- of what is gone only the key and the mark of its last state are kept here
select
    held_before.council_code,
    period.as_at,
    'gone' as change,
    held_before.row_hash,
    held_before.tenancy_ref,
    cast(null as string) as property_ref,
    cast(null as string) as household_ref,
    cast(null as string) as tenure_type,
    cast(null as date) as start_date,
    cast(null as date) as end_date,
    cast(null as date) as notice_received_date,
    cast(null as string) as end_reason,
    cast(null as string) as previous_tenure,
    cast(null as string) as previous_district_code,
    cast(null as string) as previous_postcode,
    cast(null as string) as letting_source,
    cast(null as string) as rent_basis,
    cast(null as string) as intermediate_rent_name,
    cast(null as decimal(14, 4)) as weekly_rent,
    cast(null as decimal(14, 4)) as weekly_service_charge,
    cast(null as decimal(14, 4)) as weekly_personal_service_charge,
    cast(null as decimal(14, 4)) as weekly_support_charge,
    cast(null as string) as rent_period,
    cast(null as integer) as fixed_term_years,
    cast(null as boolean) as starter_flag,
    cast(null as boolean) as joint_flag,
    cast(null as decimal(14, 4)) as arrears_amount,
    cast(null as string) as officer,
    cast(null as string) as file,
    cast(null as bigint) as line

from held_before
inner join reference.period as period
    on period.council_code = held_before.council_code
left join core.tenancy as held
    on held.council_code = held_before.council_code
    and held.tenancy_ref = held_before.tenancy_ref
where held.tenancy_ref is null
