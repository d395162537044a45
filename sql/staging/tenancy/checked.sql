-- model:      staging.tenancy_checked
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.tenancy_landed
-- definition: contract of the feed tenancy (feed_column.csv, feed_rule.csv), order of checks 3 to 6; made from it by etl, do not edit
with

-- text without blanks around it; nothing left is no value
cleaned as (

    select
        landed.council_code,
        landed.as_at,
        landed.file,
        landed.line,
        -- a date before the first of these, or after the last, stands for no date
        cast('1950-01-01' as date) as earliest_date,
        cast('1905-01-01' as date) as earliest_birth_date,
        make_date(year(landed.as_at) + 10, 12, 31) as latest_date,
        landed_text(landed.tenancy_ref, landed.has_blanks) as tenancy_ref_text,
        landed_text(landed.property_ref, landed.has_blanks) as property_ref_text,
        landed_text(landed.household_ref, landed.has_blanks) as household_ref_text,
        lower(landed_text(landed.tenure_type, landed.has_blanks)) as tenure_type_text,
        landed_text(landed.start_date, landed.has_blanks) as start_date_text,
        landed_text(landed.end_date, landed.has_blanks) as end_date_text,
        landed_text(landed.notice_received_date, landed.has_blanks) as notice_received_date_text,
        lower(landed_text(landed.end_reason, landed.has_blanks)) as end_reason_text,
        lower(landed_text(landed.previous_tenure, landed.has_blanks)) as previous_tenure_text,
        landed_text(landed.previous_district_code, landed.has_blanks) as previous_district_code_text,
        landed_text(landed.previous_postcode, landed.has_blanks) as previous_postcode_text,
        lower(landed_text(landed.letting_source, landed.has_blanks)) as letting_source_text,
        lower(landed_text(landed.rent_basis, landed.has_blanks)) as rent_basis_text,
        landed_text(landed.intermediate_rent_name, landed.has_blanks) as intermediate_rent_name_text,
        landed_text(landed.weekly_rent, landed.has_blanks) as weekly_rent_text,
        landed_text(landed.weekly_service_charge, landed.has_blanks) as weekly_service_charge_text,
        landed_text(landed.weekly_personal_service_charge, landed.has_blanks) as weekly_personal_service_charge_text,
        landed_text(landed.weekly_support_charge, landed.has_blanks) as weekly_support_charge_text,
        lower(landed_text(landed.rent_period, landed.has_blanks)) as rent_period_text,
        landed_text(landed.fixed_term_years, landed.has_blanks) as fixed_term_years_text,
        landed_text(landed.starter_flag, landed.has_blanks) as starter_flag_text,
        landed_text(landed.joint_flag, landed.has_blanks) as joint_flag_text,
        landed_text(landed.arrears_amount, landed.has_blanks) as arrears_amount_text,
        landed_text(landed.officer, landed.has_blanks) as officer_text

    from staging.tenancy_landed as landed

),

-- each text as its type, null where it cannot be read; a code that is not in its list is unmapped
typed as (

    select
        cleaned.*,
        cleaned.tenancy_ref_text as tenancy_ref,
        cleaned.property_ref_text as property_ref,
        cleaned.household_ref_text as household_ref,
        case
            when cleaned.tenure_type_text in ('secure', 'flexible', 'introductory', 'demoted', 'family_intervention', 'assured', 'assured_shorthold', 'starter', 'non_secure', 'licence', 'temporary', 'leasehold', 'non_residential') then cleaned.tenure_type_text
            when cleaned.tenure_type_text is not null then 'unmapped'
        end as tenure_type,
        read_date(cleaned.start_date_text) as start_date_read,
        read_date(cleaned.end_date_text) as end_date_read,
        read_date(cleaned.notice_received_date_text) as notice_received_date_read,
        case
            when cleaned.end_reason_text in ('transfer', 'moved_other_social', 'moved_private', 'care_home', 'hospital', 'died', 'succession', 'succession_downsize', 'assignment', 'mutual_exchange', 'abandoned', 'evicted_arrears', 'evicted_antisocial', 'evicted_both', 'evicted_other', 'sublet_recovered', 'decant', 'conversion', 'disposal', 'other') then cleaned.end_reason_text
            when cleaned.end_reason_text is not null then 'unmapped'
        end as end_reason,
        case
            when cleaned.previous_tenure_text in ('council_fixed', 'council_lifetime', 'provider_fixed', 'provider_lifetime', 'other_social_general', 'extra_care', 'older_low_support', 'other_supported', 'shared_owner', 'owner_occupier', 'private_rented', 'friends_family', 'sofa_surfing', 'bed_and_breakfast', 'direct_access_hostel', 'hospital', 'prison', 'other_temporary', 'rough_sleeping', 'refuge', 'care_leaver', 'asylum_support', 'host_family', 'caravan', 'residential_care', 'tied', 'other', 'unknown') then cleaned.previous_tenure_text
            when cleaned.previous_tenure_text is not null then 'unmapped'
        end as previous_tenure,
        cleaned.previous_district_code_text as previous_district_code,
        cleaned.previous_postcode_text as previous_postcode,
        case
            when cleaned.letting_source_text in ('housing_register', 'direct', 'nomination', 'exchange', 'succession', 'assignment', 'temporary', 'other') then cleaned.letting_source_text
            when cleaned.letting_source_text is not null then 'unmapped'
        end as letting_source,
        case
            when cleaned.rent_basis_text in ('social', 'affordable', 'london_affordable', 'rent_to_buy', 'london_living', 'intermediate', 'specified') then cleaned.rent_basis_text
            when cleaned.rent_basis_text is not null then 'unmapped'
        end as rent_basis,
        cleaned.intermediate_rent_name_text as intermediate_rent_name,
        read_decimal(cleaned.weekly_rent_text) as weekly_rent_read,
        read_decimal(cleaned.weekly_service_charge_text) as weekly_service_charge_read,
        read_decimal(cleaned.weekly_personal_service_charge_text) as weekly_personal_service_charge_read,
        read_decimal(cleaned.weekly_support_charge_text) as weekly_support_charge_read,
        case
            when cleaned.rent_period_text in ('weekly_52', 'weekly_53', 'weekly_51', 'weekly_50', 'weekly_49', 'weekly_48', 'weekly_47', 'weekly_46', 'fortnightly', 'four_weekly', 'calendar_monthly') then cleaned.rent_period_text
            when cleaned.rent_period_text is not null then 'unmapped'
        end as rent_period,
        read_integer(cleaned.fixed_term_years_text) as fixed_term_years_read,
        read_boolean(cleaned.starter_flag_text) as starter_flag,
        read_boolean(cleaned.joint_flag_text) as joint_flag,
        read_decimal(cleaned.arrears_amount_text) as arrears_amount_read,
        cleaned.officer_text as officer

    from cleaned

),

-- a value that stands for no date, or lies outside its range, is emptied
usable as (

    select
        typed.*,
        case when typed.start_date_read >= typed.earliest_date and typed.start_date_read <= typed.as_at + 28 then typed.start_date_read end as start_date,
        case when typed.end_date_read >= typed.earliest_date and typed.end_date_read <= typed.latest_date then typed.end_date_read end as end_date,
        case when typed.notice_received_date_read >= typed.earliest_date and typed.notice_received_date_read <= typed.as_at then typed.notice_received_date_read end as notice_received_date,
        case when typed.weekly_rent_read >= 0 and typed.weekly_rent_read <= 2000 then typed.weekly_rent_read end as weekly_rent,
        case when typed.weekly_service_charge_read >= 0 and typed.weekly_service_charge_read <= 1000 then typed.weekly_service_charge_read end as weekly_service_charge,
        case when typed.weekly_personal_service_charge_read >= 0 and typed.weekly_personal_service_charge_read <= 1000 then typed.weekly_personal_service_charge_read end as weekly_personal_service_charge,
        case when typed.weekly_support_charge_read >= 0 and typed.weekly_support_charge_read <= 1000 then typed.weekly_support_charge_read end as weekly_support_charge,
        case when typed.fixed_term_years_read >= 1 and typed.fixed_term_years_read <= 99 then typed.fixed_term_years_read end as fixed_term_years,
        typed.arrears_amount_read as arrears_amount

    from typed

)

-- problems: level, rule and column, with semicolons between
select
    usable.council_code,
    usable.as_at,
    usable.file,
    usable.line,
    usable.tenancy_ref,
    usable.property_ref,
    usable.household_ref,
    usable.tenure_type,
    usable.start_date,
    usable.end_date,
    usable.notice_received_date,
    usable.end_reason,
    usable.previous_tenure,
    usable.previous_district_code,
    usable.previous_postcode,
    usable.letting_source,
    usable.rent_basis,
    usable.intermediate_rent_name,
    usable.weekly_rent,
    usable.weekly_service_charge,
    usable.weekly_personal_service_charge,
    usable.weekly_support_charge,
    usable.rent_period,
    usable.fixed_term_years,
    usable.starter_flag,
    usable.joint_flag,
    usable.arrears_amount,
    usable.officer,
    concat_ws(
        ';',
        case when usable.tenure_type = 'unmapped' then 'flag R-GEN-005 tenure_type' end,
        case
            when usable.start_date is not null or usable.start_date_text is null then null
            when usable.start_date_read is null then 'reject R-GEN-003 start_date'
            when usable.start_date_read < usable.earliest_date or usable.start_date_read > usable.latest_date then 'flag R-GEN-008 start_date'
            else 'reject R-GEN-006 start_date'
        end,
        case
            when usable.end_date is not null or usable.end_date_text is null then null
            when usable.end_date_read is null then 'flag R-GEN-003 end_date'
            when usable.end_date_read < usable.earliest_date or usable.end_date_read > usable.latest_date then 'flag R-GEN-008 end_date'
        end,
        case
            when usable.notice_received_date is not null or usable.notice_received_date_text is null then null
            when usable.notice_received_date_read is null then 'flag R-GEN-003 notice_received_date'
            when usable.notice_received_date_read < usable.earliest_date or usable.notice_received_date_read > usable.latest_date then 'flag R-GEN-008 notice_received_date'
            else 'flag R-GEN-006 notice_received_date'
        end,
        case when usable.end_reason = 'unmapped' then 'flag R-GEN-005 end_reason' end,
        case when usable.previous_tenure = 'unmapped' then 'flag R-GEN-005 previous_tenure' end,
        case when usable.letting_source = 'unmapped' then 'flag R-GEN-005 letting_source' end,
        case when usable.rent_basis = 'unmapped' then 'flag R-GEN-005 rent_basis' end,
        case
            when usable.weekly_rent is not null or usable.weekly_rent_text is null then null
            when usable.weekly_rent_read is null then 'wait R-GEN-003 weekly_rent'
            else 'wait R-GEN-006 weekly_rent'
        end,
        case
            when usable.weekly_service_charge is not null or usable.weekly_service_charge_text is null then null
            when usable.weekly_service_charge_read is null then 'flag R-GEN-003 weekly_service_charge'
            else 'flag R-GEN-006 weekly_service_charge'
        end,
        case
            when usable.weekly_personal_service_charge is not null or usable.weekly_personal_service_charge_text is null then null
            when usable.weekly_personal_service_charge_read is null then 'flag R-GEN-003 weekly_personal_service_charge'
            else 'flag R-GEN-006 weekly_personal_service_charge'
        end,
        case
            when usable.weekly_support_charge is not null or usable.weekly_support_charge_text is null then null
            when usable.weekly_support_charge_read is null then 'flag R-GEN-003 weekly_support_charge'
            else 'flag R-GEN-006 weekly_support_charge'
        end,
        case when usable.rent_period = 'unmapped' then 'flag R-GEN-005 rent_period' end,
        case
            when usable.fixed_term_years is not null or usable.fixed_term_years_text is null then null
            when usable.fixed_term_years_read is null then 'wait R-GEN-003 fixed_term_years'
            else 'wait R-GEN-006 fixed_term_years'
        end,
        case when usable.starter_flag is null and usable.starter_flag_text is not null then 'flag R-GEN-003 starter_flag' end,
        case when usable.joint_flag is null and usable.joint_flag_text is not null then 'flag R-GEN-003 joint_flag' end,
        case
            when usable.arrears_amount is not null or usable.arrears_amount_text is null then null
            when usable.arrears_amount_read is null then 'flag R-GEN-003 arrears_amount'
        end,
        case when usable.tenancy_ref is null then 'reject R-GEN-002 tenancy_ref' end,
        case when usable.property_ref is null then 'reject R-GEN-004 property_ref' end,
        case when usable.household_ref is null then 'wait R-GEN-004 household_ref' end,
        case when usable.tenure_type is null then 'reject R-GEN-004 tenure_type' end,
        case when usable.start_date is null then 'reject R-GEN-004 start_date' end,
        case when usable.end_reason is null and usable.end_date is not null then 'wait R-GEN-004 end_reason' end,
        case when usable.rent_basis is null and usable.tenure_type in ('secure', 'flexible', 'introductory', 'demoted', 'family_intervention', 'assured', 'assured_shorthold', 'starter') then 'wait R-GEN-004 rent_basis' end,
        case when usable.fixed_term_years is null and usable.tenure_type in ('flexible', 'assured_shorthold') then 'wait R-GEN-004 fixed_term_years' end,
        case when end_date < start_date then 'reject R-TEN-001 end_date' end,
        case when begins_as_test(usable.tenancy_ref) then 'reject R-GEN-009 tenancy_ref' end
    ) as problems

from usable
