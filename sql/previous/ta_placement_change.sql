-- model:      previous.ta_placement_change
-- grain:      one row per change at an earlier as-at date: none, for this stands in before the first
-- keys:       council_code, as_at, placement_ref
-- sources:
-- definition: core.ta_placement_change before its first as-at date; from then on the table itself is shown under this name; made from the
--             contract by etl, do not edit
select
    cast(null as string) as council_code,
    cast(null as date) as as_at,
    cast(null as string) as change,
    cast(null as string) as row_hash,
    cast(null as string) as placement_ref,
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

where false
