-- model:      staging.tenancy_landed
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    landing.tenancy, reference.period
-- definition: contract of the feed tenancy; values as they came
-- stored:     view
select
    landing.council_code,
    landing.as_at,
    landing.file,
    landing.line,
    landing.has_blanks,
    landing.tenancy_ref as tenancy_ref,
    landing.property_ref as property_ref,
    landing.household_ref as household_ref,
    landing.tenure_type as tenure_type,
    landing.start_date as start_date,
    landing.end_date as end_date,
    landing.notice_received_date as notice_received_date,
    landing.end_reason as end_reason,
    landing.previous_tenure as previous_tenure,
    landing.previous_district_code as previous_district_code,
    landing.previous_postcode as previous_postcode,
    landing.letting_source as letting_source,
    landing.rent_basis as rent_basis,
    landing.intermediate_rent_name as intermediate_rent_name,
    landing.weekly_rent as weekly_rent,
    landing.weekly_service_charge as weekly_service_charge,
    landing.weekly_personal_service_charge as weekly_personal_service_charge,
    landing.weekly_support_charge as weekly_support_charge,
    landing.rent_period as rent_period,
    landing.fixed_term_years as fixed_term_years,
    landing.starter_flag as starter_flag,
    landing.joint_flag as joint_flag,
    landing.arrears_amount as arrears_amount,
    landing.officer as officer

from landing.tenancy as landing
inner join reference.period as period
    on period.council_code = landing.council_code
    and period.as_at = landing.as_at
