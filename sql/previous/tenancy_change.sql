-- model:      previous.tenancy_change
-- grain:      one row per change at an earlier as-at date: none, for this stands in before the first
-- keys:       council_code, as_at, tenancy_ref
-- sources:
-- definition: core.tenancy_change before its first as-at date; from then on the table itself is shown under this name; made from the
--             contract by etl, do not edit
select
    cast(null as string) as council_code,
    cast(null as date) as as_at,
    cast(null as string) as change,
    cast(null as string) as row_hash,
    cast(null as string) as tenancy_ref,
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

where false
