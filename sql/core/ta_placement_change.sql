-- model:      core.ta_placement_change
-- grain:      one row per ta_placement that is new, changed or gone against the as-at date before
-- keys:       council_code, as_at, placement_ref
-- sources:    core.ta_placement, previous.ta_placement_change, reference.period
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
            coalesce(held.placement_ref, chr(30)),
            coalesce(held.household_ref, chr(30)),
            coalesce(held.case_ref, chr(30)),
            coalesce(held.ta_type, chr(30)),
            coalesce(held.provider, chr(30)),
            coalesce(held.address_token, chr(30)),
            coalesce(held.property_ref, chr(30)),
            coalesce(cast(held.in_district as string), chr(30)),
            coalesce(cast(held.start_date as string), chr(30)),
            coalesce(cast(held.end_date as string), chr(30)),
            coalesce(cast(held.nightly_rate as string), chr(30)),
            coalesce(cast(held.setup_cost as string), chr(30)),
            coalesce(cast(held.weekly_household_charge as string), chr(30)),
            coalesce(cast(held.weekly_benefit_subsidy as string), chr(30)),
            coalesce(held.duty, chr(30)),
            coalesce(cast(held.pending_review_flag as string), chr(30)),
            coalesce(cast(held.b_and_b_order_flag as string), chr(30)),
            coalesce(held.end_reason, chr(30)),
            coalesce(cast(held.certificate_expiry_date as string), chr(30))
        )) as row_hash,
        held.placement_ref,
        held.household_ref,
        held.case_ref,
        held.ta_type,
        held.provider,
        held.address_token,
        held.property_ref,
        held.in_district,
        held.start_date,
        held.end_date,
        held.nightly_rate,
        held.setup_cost,
        held.weekly_household_charge,
        held.weekly_benefit_subsidy,
        held.duty,
        held.pending_review_flag,
        held.b_and_b_order_flag,
        held.end_reason,
        held.certificate_expiry_date,
        held.file,
        held.line

    from core.ta_placement as held
    inner join reference.period as period
        on period.council_code = held.council_code

),

-- the last word of the earlier as-at dates on each
last_change as (

    select
        earlier.council_code,
        earlier.placement_ref,
        max_by(earlier.change, earlier.as_at) as change,
        max_by(earlier.row_hash, earlier.as_at) as row_hash

    from previous.ta_placement_change as earlier
    inner join reference.period as period
        on period.council_code = earlier.council_code
    where earlier.as_at < period.as_at
    group by earlier.council_code, earlier.placement_ref

),

held_before as (

    select
        last_change.council_code,
        last_change.placement_ref,
        last_change.row_hash

    from last_change
    where last_change.change <> 'gone'

)

select
    now_held.council_code,
    now_held.as_at,
    case when held_before.row_hash is null then 'new' else 'changed' end as change,
    now_held.row_hash,
    now_held.placement_ref,
    now_held.household_ref,
    now_held.case_ref,
    now_held.ta_type,
    now_held.provider,
    now_held.address_token,
    now_held.property_ref,
    now_held.in_district,
    now_held.start_date,
    now_held.end_date,
    now_held.nightly_rate,
    now_held.setup_cost,
    now_held.weekly_household_charge,
    now_held.weekly_benefit_subsidy,
    now_held.duty,
    now_held.pending_review_flag,
    now_held.b_and_b_order_flag,
    now_held.end_reason,
    now_held.certificate_expiry_date,
    now_held.file,
    now_held.line

from now_held
left join held_before
    on held_before.council_code = now_held.council_code
    and held_before.placement_ref = now_held.placement_ref
where held_before.row_hash is null or held_before.row_hash <> now_held.row_hash

union all

-- of what is gone only the key and the mark of its last state are kept here
select
    held_before.council_code,
    period.as_at,
    'gone' as change,
    held_before.row_hash,
    held_before.placement_ref,
    cast(null as string) as household_ref,
    cast(null as string) as case_ref,
    cast(null as string) as ta_type,
    cast(null as string) as provider,
    cast(null as string) as address_token,
    cast(null as string) as property_ref,
    cast(null as boolean) as in_district,
    cast(null as date) as start_date,
    cast(null as date) as end_date,
    cast(null as decimal(14, 4)) as nightly_rate,
    cast(null as decimal(14, 4)) as setup_cost,
    cast(null as decimal(14, 4)) as weekly_household_charge,
    cast(null as decimal(14, 4)) as weekly_benefit_subsidy,
    cast(null as string) as duty,
    cast(null as boolean) as pending_review_flag,
    cast(null as boolean) as b_and_b_order_flag,
    cast(null as string) as end_reason,
    cast(null as date) as certificate_expiry_date,
    cast(null as string) as file,
    cast(null as bigint) as line

from held_before
inner join reference.period as period
    on period.council_code = held_before.council_code
left join core.ta_placement as held
    on held.council_code = held_before.council_code
    and held.placement_ref = held_before.placement_ref
where held.placement_ref is null
