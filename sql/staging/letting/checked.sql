-- model:      staging.letting_checked
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.letting_landed
-- definition: contract of the feed letting (feed_column.csv, feed_rule.csv), order of checks 3 to 6; made from it by etl, do not edit
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
        landed_text(landed.application_ref, landed.has_blanks) as application_ref_text,
        landed_text(landed.advert_ref, landed.has_blanks) as advert_ref_text,
        landed_text(landed.offer_ref, landed.has_blanks) as offer_ref_text,
        lower(landed_text(landed.letting_kind, landed.has_blanks)) as letting_kind_text,
        lower(landed_text(landed.queue, landed.has_blanks)) as queue_text,
        lower(landed_text(landed.allocation_route, landed.has_blanks)) as allocation_route_text,
        landed_text(landed.common_policy_flag, landed.has_blanks) as common_policy_flag_text,
        landed_text(landed.common_register_flag, landed.has_blanks) as common_register_flag_text,
        landed_text(landed.accessible_register_flag, landed.has_blanks) as accessible_register_flag_text,
        lower(landed_text(landed.referral_source, landed.has_blanks)) as referral_source_text,
        landed_text(landed.local_lettings_plan, landed.has_blanks) as local_lettings_plan_text,
        lower(landed_text(landed.vacancy_reason, landed.has_blanks)) as vacancy_reason_text,
        lower(landed_text(landed.previous_rent_basis, landed.has_blanks)) as previous_rent_basis_text,
        lower(landed_text(landed.move_reason, landed.has_blanks)) as move_reason_text,
        landed_text(landed.move_reason_other, landed.has_blanks) as move_reason_other_text,
        landed_text(landed.homeless_before_flag, landed.has_blanks) as homeless_before_flag_text,
        lower(landed_text(landed.reasonable_preference, landed.has_blanks)) as reasonable_preference_text,
        parted_codes(landed_text(landed.rp_categories, landed.has_blanks)) as rp_categories_text,
        parted_codes(landed_text(landed.access_needs, landed.has_blanks)) as access_needs_text,
        lower(landed_text(landed.armed_forces_link, landed.has_blanks)) as armed_forces_link_text,
        lower(landed_text(landed.armed_forces_serving, landed.has_blanks)) as armed_forces_serving_text,
        lower(landed_text(landed.armed_forces_injured, landed.has_blanks)) as armed_forces_injured_text,
        lower(landed_text(landed.pregnancy, landed.has_blanks)) as pregnancy_text,
        lower(landed_text(landed.income_known, landed.has_blanks)) as income_known_text,
        landed_text(landed.net_income_amount, landed.has_blanks) as net_income_amount_text,
        lower(landed_text(landed.income_frequency, landed.has_blanks)) as income_frequency_text,
        lower(landed_text(landed.housing_benefit, landed.has_blanks)) as housing_benefit_text,
        lower(landed_text(landed.benefit_income_share, landed.has_blanks)) as benefit_income_share_text,
        landed_text(landed.household_charge_flag, landed.has_blanks) as household_charge_flag_text,
        landed_text(landed.rent_per_period, landed.has_blanks) as rent_per_period_text,
        landed_text(landed.service_charge_per_period, landed.has_blanks) as service_charge_per_period_text,
        landed_text(landed.personal_service_charge_per_period, landed.has_blanks) as personal_service_charge_per_period_text,
        landed_text(landed.support_charge_per_period, landed.has_blanks) as support_charge_per_period_text,
        lower(landed_text(landed.shortfall_known, landed.has_blanks)) as shortfall_known_text,
        landed_text(landed.shortfall_amount, landed.has_blanks) as shortfall_amount_text,
        landed_text(landed.privacy_notice_flag, landed.has_blanks) as privacy_notice_flag_text,
        landed_text(landed.core_log_ref, landed.has_blanks) as core_log_ref_text,
        landed_text(landed.core_submitted_date, landed.has_blanks) as core_submitted_date_text,
        landed_text(landed.officer, landed.has_blanks) as officer_text

    from staging.letting_landed as landed

),

-- each text as its type, null where it cannot be read; a code that is not in its list is unmapped
typed as (

    select
        cleaned.*,
        cleaned.tenancy_ref_text as tenancy_ref,
        cleaned.application_ref_text as application_ref,
        cleaned.advert_ref_text as advert_ref,
        cleaned.offer_ref_text as offer_ref,
        case
            when cleaned.letting_kind_text in ('first', 'relet', 'transfer', 'exchange', 'succession', 'assignment', 'management_move', 'decant', 'renewal', 'conversion', 'temporary') then cleaned.letting_kind_text
            when cleaned.letting_kind_text is not null then 'unmapped'
        end as letting_kind,
        case
            when cleaned.queue_text in ('homeless', 'home_seeker', 'transfer', 'under_occupier', 'decant', 'social_services', 'move_on', 'council_interest', 'other') then cleaned.queue_text
            when cleaned.queue_text is not null then 'unmapped'
        end as queue,
        case
            when cleaned.allocation_route_text in ('choice_based', 'direct', 'auto_match', 'outside_register') then cleaned.allocation_route_text
            when cleaned.allocation_route_text is not null then 'unmapped'
        end as allocation_route,
        read_boolean(cleaned.common_policy_flag_text) as common_policy_flag,
        read_boolean(cleaned.common_register_flag_text) as common_register_flag,
        read_boolean(cleaned.accessible_register_flag_text) as accessible_register_flag,
        case
            when cleaned.referral_source_text in ('renewal', 'internal_transfer', 'housing_register', 'applied_directly') then cleaned.referral_source_text
            when cleaned.referral_source_text is not null then 'unmapped'
        end as referral_source,
        cleaned.local_lettings_plan_text as local_lettings_plan,
        case
            when cleaned.vacancy_reason_text in ('renewal', 'relet_to_temporary', 'internal_transfer', 'moved_other_social', 'moved_private', 'care_home', 'hospital', 'died', 'succession_downsize', 'abandoned', 'evicted_arrears', 'evicted_antisocial', 'evicted_both', 'other', 'first_new_build', 'first_conversion', 'first_leased') then cleaned.vacancy_reason_text
            when cleaned.vacancy_reason_text is not null then 'unmapped'
        end as vacancy_reason,
        case
            when cleaned.previous_rent_basis_text in ('social', 'affordable', 'london_affordable', 'rent_to_buy', 'london_living', 'intermediate', 'specified', 'unknown') then cleaned.previous_rent_basis_text
            when cleaned.previous_rent_basis_text is not null then 'unmapped'
        end as previous_rent_basis,
        case
            when cleaned.move_reason_text in ('tenancy_ended_no_fault', 'evicted_antisocial', 'evicted_arrears', 'evicted_other', 'decant', 'refugee', 'left_prison', 'left_hospital', 'lost_tied_home', 'left_care', 'asked_to_leave', 'relationship_breakdown', 'household_death', 'nearer_family', 'nearer_work', 'domestic_abuse_joint', 'domestic_abuse', 'other_violence', 'cuckooing', 'racial_harassment', 'hate_crime', 'neighbour_trouble', 'repossession', 'unaffordable', 'overcrowded', 'ill_health', 'poor_condition', 'under_occupying_incentive', 'under_occupying', 'needs_support', 'independence', 'refused', 'other', 'unknown') then cleaned.move_reason_text
            when cleaned.move_reason_text is not null then 'unmapped'
        end as move_reason,
        cleaned.move_reason_other_text as move_reason_other,
        read_boolean(cleaned.homeless_before_flag_text) as homeless_before_flag,
        case
            when cleaned.reasonable_preference_text in ('yes', 'no', 'unknown') then cleaned.reasonable_preference_text
            when cleaned.reasonable_preference_text is not null then 'unmapped'
        end as reasonable_preference,
        nullif(
            concat_ws(
                ';',
                case when position(';homeless;' in cleaned.rp_categories_text) > 0 then 'homeless' end,
                case when position(';homelessness_duty;' in cleaned.rp_categories_text) > 0 then 'homelessness_duty' end,
                case when position(';unsatisfactory_housing;' in cleaned.rp_categories_text) > 0 then 'unsatisfactory_housing' end,
                case when position(';medical_welfare;' in cleaned.rp_categories_text) > 0 then 'medical_welfare' end,
                case when position(';hardship;' in cleaned.rp_categories_text) > 0 then 'hardship' end,
                case when has_other_codes(cleaned.rp_categories_text, 'homeless|homelessness_duty|unsatisfactory_housing|medical_welfare|hardship') then 'unmapped' end),
            '') as rp_categories,
        nullif(
            concat_ws(
                ';',
                case when position(';none;' in cleaned.access_needs_text) > 0 then 'none' end,
                case when position(';level_access;' in cleaned.access_needs_text) > 0 then 'level_access' end,
                case when position(';part_wheelchair;' in cleaned.access_needs_text) > 0 then 'part_wheelchair' end,
                case when position(';full_wheelchair;' in cleaned.access_needs_text) > 0 then 'full_wheelchair' end,
                case when position(';other;' in cleaned.access_needs_text) > 0 then 'other' end,
                case when position(';unknown;' in cleaned.access_needs_text) > 0 then 'unknown' end,
                case when has_other_codes(cleaned.access_needs_text, 'none|level_access|part_wheelchair|full_wheelchair|other|unknown') then 'unmapped' end),
            '') as access_needs,
        case
            when cleaned.armed_forces_link_text in ('regular', 'reserve', 'bereaved_partner', 'none', 'refused', 'unknown') then cleaned.armed_forces_link_text
            when cleaned.armed_forces_link_text is not null then 'unmapped'
        end as armed_forces_link,
        case
            when cleaned.armed_forces_serving_text in ('serving', 'left_up_to_5_years', 'left_over_5_years', 'refused') then cleaned.armed_forces_serving_text
            when cleaned.armed_forces_serving_text is not null then 'unmapped'
        end as armed_forces_serving,
        case
            when cleaned.armed_forces_injured_text in ('yes', 'no', 'refused') then cleaned.armed_forces_injured_text
            when cleaned.armed_forces_injured_text is not null then 'unmapped'
        end as armed_forces_injured,
        case
            when cleaned.pregnancy_text in ('yes', 'no', 'refused') then cleaned.pregnancy_text
            when cleaned.pregnancy_text is not null then 'unmapped'
        end as pregnancy,
        case
            when cleaned.income_known_text in ('yes', 'no', 'refused') then cleaned.income_known_text
            when cleaned.income_known_text is not null then 'unmapped'
        end as income_known,
        read_decimal(cleaned.net_income_amount_text) as net_income_amount_read,
        case
            when cleaned.income_frequency_text in ('weekly', 'monthly', 'yearly') then cleaned.income_frequency_text
            when cleaned.income_frequency_text is not null then 'unmapped'
        end as income_frequency,
        case
            when cleaned.housing_benefit_text in ('housing_benefit', 'universal_credit', 'neither', 'refused', 'unknown') then cleaned.housing_benefit_text
            when cleaned.housing_benefit_text is not null then 'unmapped'
        end as housing_benefit,
        case
            when cleaned.benefit_income_share_text in ('all', 'some', 'none', 'unknown') then cleaned.benefit_income_share_text
            when cleaned.benefit_income_share_text is not null then 'unmapped'
        end as benefit_income_share,
        read_boolean(cleaned.household_charge_flag_text) as household_charge_flag,
        read_decimal(cleaned.rent_per_period_text) as rent_per_period_read,
        read_decimal(cleaned.service_charge_per_period_text) as service_charge_per_period_read,
        read_decimal(cleaned.personal_service_charge_per_period_text) as personal_service_charge_per_period_read,
        read_decimal(cleaned.support_charge_per_period_text) as support_charge_per_period_read,
        case
            when cleaned.shortfall_known_text in ('yes', 'no', 'unknown') then cleaned.shortfall_known_text
            when cleaned.shortfall_known_text is not null then 'unmapped'
        end as shortfall_known,
        read_decimal(cleaned.shortfall_amount_text) as shortfall_amount_read,
        read_boolean(cleaned.privacy_notice_flag_text) as privacy_notice_flag,
        cleaned.core_log_ref_text as core_log_ref,
        read_date(cleaned.core_submitted_date_text) as core_submitted_date_read,
        cleaned.officer_text as officer

    from cleaned

),

-- a value that stands for no date, or lies outside its range, is emptied
usable as (

    select
        typed.*,
        case when typed.net_income_amount_read >= 0 then typed.net_income_amount_read end as net_income_amount,
        case when typed.rent_per_period_read >= 0 then typed.rent_per_period_read end as rent_per_period,
        case when typed.service_charge_per_period_read >= 0 then typed.service_charge_per_period_read end as service_charge_per_period,
        case when typed.personal_service_charge_per_period_read >= 0 then typed.personal_service_charge_per_period_read end as personal_service_charge_per_period,
        case when typed.support_charge_per_period_read >= 0 then typed.support_charge_per_period_read end as support_charge_per_period,
        case when typed.shortfall_amount_read >= 0 then typed.shortfall_amount_read end as shortfall_amount,
        case when typed.core_submitted_date_read >= typed.earliest_date and typed.core_submitted_date_read <= typed.as_at then typed.core_submitted_date_read end as core_submitted_date

    from typed

)

-- problems: level, rule and column, with semicolons between
select
    usable.council_code,
    usable.as_at,
    usable.file,
    usable.line,
    usable.tenancy_ref,
    usable.application_ref,
    usable.advert_ref,
    usable.offer_ref,
    usable.letting_kind,
    usable.queue,
    usable.allocation_route,
    usable.common_policy_flag,
    usable.common_register_flag,
    usable.accessible_register_flag,
    usable.referral_source,
    usable.local_lettings_plan,
    usable.vacancy_reason,
    usable.previous_rent_basis,
    usable.move_reason,
    usable.move_reason_other,
    usable.homeless_before_flag,
    usable.reasonable_preference,
    usable.rp_categories,
    usable.access_needs,
    usable.armed_forces_link,
    usable.armed_forces_serving,
    usable.armed_forces_injured,
    usable.pregnancy,
    usable.income_known,
    usable.net_income_amount,
    usable.income_frequency,
    usable.housing_benefit,
    usable.benefit_income_share,
    usable.household_charge_flag,
    usable.rent_per_period,
    usable.service_charge_per_period,
    usable.personal_service_charge_per_period,
    usable.support_charge_per_period,
    usable.shortfall_known,
    usable.shortfall_amount,
    usable.privacy_notice_flag,
    usable.core_log_ref,
    usable.core_submitted_date,
    usable.officer,
    concat_ws(
        ';',
        case when usable.letting_kind = 'unmapped' then 'flag R-GEN-005 letting_kind' end,
        case when usable.queue = 'unmapped' then 'flag R-GEN-005 queue' end,
        case when usable.allocation_route = 'unmapped' then 'flag R-GEN-005 allocation_route' end,
        case when usable.common_policy_flag is null and usable.common_policy_flag_text is not null then 'flag R-GEN-003 common_policy_flag' end,
        case when usable.common_register_flag is null and usable.common_register_flag_text is not null then 'flag R-GEN-003 common_register_flag' end,
        case when usable.accessible_register_flag is null and usable.accessible_register_flag_text is not null then 'flag R-GEN-003 accessible_register_flag' end,
        case when usable.referral_source = 'unmapped' then 'flag R-GEN-005 referral_source' end,
        case when usable.vacancy_reason = 'unmapped' then 'flag R-GEN-005 vacancy_reason' end,
        case when usable.previous_rent_basis = 'unmapped' then 'flag R-GEN-005 previous_rent_basis' end,
        case when usable.move_reason = 'unmapped' then 'flag R-GEN-005 move_reason' end,
        case when usable.homeless_before_flag is null and usable.homeless_before_flag_text is not null then 'wait R-GEN-003 homeless_before_flag' end,
        case when usable.reasonable_preference = 'unmapped' then 'flag R-GEN-005 reasonable_preference' end,
        case when has_unmapped(usable.rp_categories) then 'flag R-GEN-005 rp_categories' end,
        case when has_unmapped(usable.access_needs) then 'flag R-GEN-005 access_needs' end,
        case when usable.armed_forces_link = 'unmapped' then 'flag R-GEN-005 armed_forces_link' end,
        case when usable.armed_forces_serving = 'unmapped' then 'flag R-GEN-005 armed_forces_serving' end,
        case when usable.armed_forces_injured = 'unmapped' then 'flag R-GEN-005 armed_forces_injured' end,
        case when usable.pregnancy = 'unmapped' then 'flag R-GEN-005 pregnancy' end,
        case when usable.income_known = 'unmapped' then 'flag R-GEN-005 income_known' end,
        case
            when usable.net_income_amount is not null or usable.net_income_amount_text is null then null
            when usable.net_income_amount_read is null then 'wait R-GEN-003 net_income_amount'
            else 'wait R-GEN-006 net_income_amount'
        end,
        case when usable.income_frequency = 'unmapped' then 'flag R-GEN-005 income_frequency' end,
        case when usable.housing_benefit = 'unmapped' then 'flag R-GEN-005 housing_benefit' end,
        case when usable.benefit_income_share = 'unmapped' then 'flag R-GEN-005 benefit_income_share' end,
        case when usable.household_charge_flag is null and usable.household_charge_flag_text is not null then 'flag R-GEN-003 household_charge_flag' end,
        case
            when usable.rent_per_period is not null or usable.rent_per_period_text is null then null
            when usable.rent_per_period_read is null then 'wait R-GEN-003 rent_per_period'
            else 'wait R-GEN-006 rent_per_period'
        end,
        case
            when usable.service_charge_per_period is not null or usable.service_charge_per_period_text is null then null
            when usable.service_charge_per_period_read is null then 'wait R-GEN-003 service_charge_per_period'
            else 'wait R-GEN-006 service_charge_per_period'
        end,
        case
            when usable.personal_service_charge_per_period is not null or usable.personal_service_charge_per_period_text is null then null
            when usable.personal_service_charge_per_period_read is null then 'wait R-GEN-003 personal_service_charge_per_period'
            else 'wait R-GEN-006 personal_service_charge_per_period'
        end,
        case
            when usable.support_charge_per_period is not null or usable.support_charge_per_period_text is null then null
            when usable.support_charge_per_period_read is null then 'wait R-GEN-003 support_charge_per_period'
            else 'wait R-GEN-006 support_charge_per_period'
        end,
        case when usable.shortfall_known = 'unmapped' then 'flag R-GEN-005 shortfall_known' end,
        case
            when usable.shortfall_amount is not null or usable.shortfall_amount_text is null then null
            when usable.shortfall_amount_read is null then 'flag R-GEN-003 shortfall_amount'
            else 'flag R-GEN-006 shortfall_amount'
        end,
        case when usable.privacy_notice_flag is null and usable.privacy_notice_flag_text is not null then 'flag R-GEN-003 privacy_notice_flag' end,
        case
            when usable.core_submitted_date is not null or usable.core_submitted_date_text is null then null
            when usable.core_submitted_date_read is null then 'flag R-GEN-003 core_submitted_date'
            when usable.core_submitted_date_read < usable.earliest_date or usable.core_submitted_date_read > usable.latest_date then 'flag R-GEN-008 core_submitted_date'
            else 'flag R-GEN-006 core_submitted_date'
        end,
        case when usable.tenancy_ref is null then 'reject R-GEN-002 tenancy_ref' end,
        case when usable.application_ref is null and usable.letting_kind in ('first', 'relet', 'transfer') then 'wait R-GEN-004 application_ref' end,
        case when usable.letting_kind is null then 'flag R-GEN-004 letting_kind' end,
        case when usable.net_income_amount is null and usable.income_known = 'yes' then 'wait R-GEN-004 net_income_amount' end,
        case when usable.income_frequency is null and usable.income_known = 'yes' then 'wait R-GEN-004 income_frequency' end,
        case when usable.shortfall_amount is null and usable.shortfall_known = 'yes' then 'flag R-GEN-004 shortfall_amount' end,
        case when begins_as_test(usable.tenancy_ref) then 'reject R-GEN-009 tenancy_ref' end
    ) as problems

from usable
