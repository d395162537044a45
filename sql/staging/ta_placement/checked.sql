-- model:      staging.ta_placement_checked
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.ta_placement_landed
-- definition: contract of the feed ta_placement (feed_column.csv, feed_rule.csv), order of checks 3 to 6; made from it by etl, do not edit
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
        landed_text(landed.placement_ref, landed.has_blanks) as placement_ref_text,
        landed_text(landed.household_ref, landed.has_blanks) as household_ref_text,
        landed_text(landed.case_ref, landed.has_blanks) as case_ref_text,
        lower(landed_text(landed.ta_type, landed.has_blanks)) as ta_type_text,
        landed_text(landed.provider, landed.has_blanks) as provider_text,
        landed_text(landed.address_token, landed.has_blanks) as address_token_text,
        landed_text(landed.property_ref, landed.has_blanks) as property_ref_text,
        landed_text(landed.in_district, landed.has_blanks) as in_district_text,
        landed_text(landed.start_date, landed.has_blanks) as start_date_text,
        landed_text(landed.end_date, landed.has_blanks) as end_date_text,
        landed_text(landed.nightly_rate, landed.has_blanks) as nightly_rate_text,
        landed_text(landed.setup_cost, landed.has_blanks) as setup_cost_text,
        landed_text(landed.weekly_household_charge, landed.has_blanks) as weekly_household_charge_text,
        landed_text(landed.weekly_benefit_subsidy, landed.has_blanks) as weekly_benefit_subsidy_text,
        lower(landed_text(landed.duty, landed.has_blanks)) as duty_text,
        landed_text(landed.pending_review_flag, landed.has_blanks) as pending_review_flag_text,
        landed_text(landed.b_and_b_order_flag, landed.has_blanks) as b_and_b_order_flag_text,
        lower(landed_text(landed.end_reason, landed.has_blanks)) as end_reason_text,
        landed_text(landed.certificate_expiry_date, landed.has_blanks) as certificate_expiry_date_text

    from staging.ta_placement_landed as landed

),

-- each text as its type, null where it cannot be read; a code that is not in its list is unmapped
typed as (

    select
        cleaned.*,
        cleaned.placement_ref_text as placement_ref,
        cleaned.household_ref_text as household_ref,
        cleaned.case_ref_text as case_ref,
        case
            when cleaned.ta_type_text in ('bed_and_breakfast', 'nightly_paid_self_contained', 'hostel', 'private_sector_leased', 'council_stock', 'housing_association_stock', 'other', 'no_accommodation') then cleaned.ta_type_text
            when cleaned.ta_type_text is not null then 'unmapped'
        end as ta_type,
        cleaned.provider_text as provider,
        cleaned.address_token_text as address_token,
        cleaned.property_ref_text as property_ref,
        read_boolean(cleaned.in_district_text) as in_district,
        read_date(cleaned.start_date_text) as start_date_read,
        read_date(cleaned.end_date_text) as end_date_read,
        read_decimal(cleaned.nightly_rate_text) as nightly_rate_read,
        read_decimal(cleaned.setup_cost_text) as setup_cost_read,
        read_decimal(cleaned.weekly_household_charge_text) as weekly_household_charge_read,
        read_decimal(cleaned.weekly_benefit_subsidy_text) as weekly_benefit_subsidy_read,
        case
            when cleaned.duty_text in ('interim', 'relief', 'main', 'intentional', 'review', 'other') then cleaned.duty_text
            when cleaned.duty_text is not null then 'unmapped'
        end as duty,
        read_boolean(cleaned.pending_review_flag_text) as pending_review_flag,
        read_boolean(cleaned.b_and_b_order_flag_text) as b_and_b_order_flag,
        case
            when cleaned.end_reason_text in ('part6_offer', 'private_offer', 'moved_within_ta', 'left', 'duty_ended', 'other') then cleaned.end_reason_text
            when cleaned.end_reason_text is not null then 'unmapped'
        end as end_reason,
        read_date(cleaned.certificate_expiry_date_text) as certificate_expiry_date_read

    from cleaned

),

-- a value that stands for no date, or lies outside its range, is emptied
usable as (

    select
        typed.*,
        case when typed.start_date_read >= typed.earliest_date and typed.start_date_read <= typed.as_at then typed.start_date_read end as start_date,
        case when typed.end_date_read >= typed.earliest_date and typed.end_date_read <= typed.as_at + 28 then typed.end_date_read end as end_date,
        case when typed.nightly_rate_read >= 0 and typed.nightly_rate_read <= 1000 then typed.nightly_rate_read end as nightly_rate,
        case when typed.setup_cost_read >= 0 then typed.setup_cost_read end as setup_cost,
        case when typed.weekly_household_charge_read >= 0 then typed.weekly_household_charge_read end as weekly_household_charge,
        case when typed.weekly_benefit_subsidy_read >= 0 then typed.weekly_benefit_subsidy_read end as weekly_benefit_subsidy,
        case when typed.certificate_expiry_date_read >= typed.earliest_date and typed.certificate_expiry_date_read <= typed.latest_date then typed.certificate_expiry_date_read end as certificate_expiry_date

    from typed

)

-- problems: level, rule and column, with semicolons between
select
    usable.council_code,
    usable.as_at,
    usable.file,
    usable.line,
    usable.placement_ref,
    usable.household_ref,
    usable.case_ref,
    usable.ta_type,
    usable.provider,
    usable.address_token,
    usable.property_ref,
    usable.in_district,
    usable.start_date,
    usable.end_date,
    usable.nightly_rate,
    usable.setup_cost,
    usable.weekly_household_charge,
    usable.weekly_benefit_subsidy,
    usable.duty,
    usable.pending_review_flag,
    usable.b_and_b_order_flag,
    usable.end_reason,
    usable.certificate_expiry_date,
    concat_ws(
        ';',
        case when usable.ta_type = 'unmapped' then 'flag R-GEN-005 ta_type' end,
        case when usable.in_district is null and usable.in_district_text is not null then 'flag R-GEN-003 in_district' end,
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
            else 'flag R-GEN-006 end_date'
        end,
        case
            when usable.nightly_rate is not null or usable.nightly_rate_text is null then null
            when usable.nightly_rate_read is null then 'wait R-GEN-003 nightly_rate'
            else 'wait R-GEN-006 nightly_rate'
        end,
        case
            when usable.setup_cost is not null or usable.setup_cost_text is null then null
            when usable.setup_cost_read is null then 'flag R-GEN-003 setup_cost'
            else 'flag R-GEN-006 setup_cost'
        end,
        case
            when usable.weekly_household_charge is not null or usable.weekly_household_charge_text is null then null
            when usable.weekly_household_charge_read is null then 'flag R-GEN-003 weekly_household_charge'
            else 'flag R-GEN-006 weekly_household_charge'
        end,
        case
            when usable.weekly_benefit_subsidy is not null or usable.weekly_benefit_subsidy_text is null then null
            when usable.weekly_benefit_subsidy_read is null then 'flag R-GEN-003 weekly_benefit_subsidy'
            else 'flag R-GEN-006 weekly_benefit_subsidy'
        end,
        case when usable.duty = 'unmapped' then 'flag R-GEN-005 duty' end,
        case when usable.pending_review_flag is null and usable.pending_review_flag_text is not null then 'flag R-GEN-003 pending_review_flag' end,
        case when usable.b_and_b_order_flag is null and usable.b_and_b_order_flag_text is not null then 'flag R-GEN-003 b_and_b_order_flag' end,
        case when usable.end_reason = 'unmapped' then 'flag R-GEN-005 end_reason' end,
        case
            when usable.certificate_expiry_date is not null or usable.certificate_expiry_date_text is null then null
            when usable.certificate_expiry_date_read is null then 'flag R-GEN-003 certificate_expiry_date'
            when usable.certificate_expiry_date_read < usable.earliest_date or usable.certificate_expiry_date_read > usable.latest_date then 'flag R-GEN-008 certificate_expiry_date'
        end,
        case when usable.placement_ref is null then 'reject R-GEN-002 placement_ref' end,
        case when usable.household_ref is null then 'reject R-GEN-004 household_ref' end,
        case when usable.ta_type is null then 'flag R-GEN-004 ta_type' end,
        case when usable.start_date is null then 'reject R-GEN-004 start_date' end,
        case when usable.nightly_rate is null and usable.ta_type in ('bed_and_breakfast', 'nightly_paid_self_contained') then 'wait R-GEN-004 nightly_rate' end,
        case when usable.end_reason is null and usable.end_date is not null then 'wait R-GEN-004 end_reason' end,
        case when end_date < start_date then 'reject R-TAP-001 end_date' end,
        case when begins_as_test(usable.placement_ref) then 'reject R-GEN-009 placement_ref' end
    ) as problems

from usable
