-- model:      staging.letting_row
-- grain:      one row per record of the feed's file in the folder of as-at
-- keys:       council_code, as_at, line
-- sources:    staging.letting_landed
-- definition: contract of the feed letting (feed_column.csv, feed_rule.csv), order of checks 3 to 7; made from it by etl, do not edit
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
        clean_text(landed.tenancy_ref) as tenancy_ref_text,
        clean_text(landed.application_ref) as application_ref_text,
        clean_text(landed.advert_ref) as advert_ref_text,
        clean_text(landed.offer_ref) as offer_ref_text,
        lower(clean_text(landed.letting_kind)) as letting_kind_text,
        lower(clean_text(landed.queue)) as queue_text,
        lower(clean_text(landed.allocation_route)) as allocation_route_text,
        clean_text(landed.common_policy_flag) as common_policy_flag_text,
        clean_text(landed.common_register_flag) as common_register_flag_text,
        clean_text(landed.accessible_register_flag) as accessible_register_flag_text,
        lower(clean_text(landed.referral_source)) as referral_source_text,
        clean_text(landed.local_lettings_plan) as local_lettings_plan_text,
        lower(clean_text(landed.vacancy_reason)) as vacancy_reason_text,
        lower(clean_text(landed.previous_rent_basis)) as previous_rent_basis_text,
        lower(clean_text(landed.move_reason)) as move_reason_text,
        clean_text(landed.move_reason_other) as move_reason_other_text,
        clean_text(landed.homeless_before_flag) as homeless_before_flag_text,
        lower(clean_text(landed.reasonable_preference)) as reasonable_preference_text,
        clean_text(landed.rp_categories) as rp_categories_text,
        clean_text(landed.access_needs) as access_needs_text,
        lower(clean_text(landed.armed_forces_link)) as armed_forces_link_text,
        lower(clean_text(landed.armed_forces_serving)) as armed_forces_serving_text,
        lower(clean_text(landed.armed_forces_injured)) as armed_forces_injured_text,
        lower(clean_text(landed.pregnancy)) as pregnancy_text,
        lower(clean_text(landed.income_known)) as income_known_text,
        clean_text(landed.net_income_amount) as net_income_amount_text,
        lower(clean_text(landed.income_frequency)) as income_frequency_text,
        lower(clean_text(landed.housing_benefit)) as housing_benefit_text,
        lower(clean_text(landed.benefit_income_share)) as benefit_income_share_text,
        clean_text(landed.household_charge_flag) as household_charge_flag_text,
        clean_text(landed.rent_per_period) as rent_per_period_text,
        clean_text(landed.service_charge_per_period) as service_charge_per_period_text,
        clean_text(landed.personal_service_charge_per_period) as personal_service_charge_per_period_text,
        clean_text(landed.support_charge_per_period) as support_charge_per_period_text,
        lower(clean_text(landed.shortfall_known)) as shortfall_known_text,
        clean_text(landed.shortfall_amount) as shortfall_amount_text,
        clean_text(landed.privacy_notice_flag) as privacy_notice_flag_text,
        clean_text(landed.core_log_ref) as core_log_ref_text,
        clean_text(landed.core_submitted_date) as core_submitted_date_text,
        clean_text(landed.officer) as officer_text

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
        known_codes(cleaned.rp_categories_text, '|homeless|homelessness_duty|unsatisfactory_housing|medical_welfare|hardship|') as rp_categories,
        known_codes(cleaned.access_needs_text, '|none|level_access|part_wheelchair|full_wheelchair|other|unknown|') as access_needs,
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

),

-- what is wrong with a row: level, rule and column, with semicolons between
checked as (

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

),

-- of rows that nothing has rejected so far and that share a key, the first in the file stays
placed as (

    select
        checked.*,
        position('reject' in checked.problems) = 0 as is_sound,
        row_number() over (
            partition by position('reject' in checked.problems) = 0, checked.tenancy_ref
            order by checked.line
        ) as place

    from checked

)

select
    placed.council_code,
    placed.as_at,
    placed.file,
    placed.line,
    placed.tenancy_ref,
    placed.application_ref,
    placed.advert_ref,
    placed.offer_ref,
    placed.letting_kind,
    placed.queue,
    placed.allocation_route,
    placed.common_policy_flag,
    placed.common_register_flag,
    placed.accessible_register_flag,
    placed.referral_source,
    placed.local_lettings_plan,
    placed.vacancy_reason,
    placed.previous_rent_basis,
    placed.move_reason,
    placed.move_reason_other,
    placed.homeless_before_flag,
    placed.reasonable_preference,
    placed.rp_categories,
    placed.access_needs,
    placed.armed_forces_link,
    placed.armed_forces_serving,
    placed.armed_forces_injured,
    placed.pregnancy,
    placed.income_known,
    placed.net_income_amount,
    placed.income_frequency,
    placed.housing_benefit,
    placed.benefit_income_share,
    placed.household_charge_flag,
    placed.rent_per_period,
    placed.service_charge_per_period,
    placed.personal_service_charge_per_period,
    placed.support_charge_per_period,
    placed.shortfall_known,
    placed.shortfall_amount,
    placed.privacy_notice_flag,
    placed.core_log_ref,
    placed.core_submitted_date,
    placed.officer,
    case
        when placed.is_sound and placed.place > 1 then concat_ws(';', nullif(placed.problems, ''), 'reject R-GEN-010 tenancy_ref')
        else placed.problems
    end as problems,
    placed.is_sound and placed.place = 1 as is_standing

from placed
