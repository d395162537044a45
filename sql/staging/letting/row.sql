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
        clean_text(landed.tenancy_ref) as tenancy_ref_text,
        clean_text(landed.application_ref) as application_ref_text,
        clean_text(landed.advert_ref) as advert_ref_text,
        clean_text(landed.offer_ref) as offer_ref_text,
        clean_text(landed.letting_kind) as letting_kind_text,
        clean_text(landed.queue) as queue_text,
        clean_text(landed.allocation_route) as allocation_route_text,
        clean_text(landed.common_policy_flag) as common_policy_flag_text,
        clean_text(landed.common_register_flag) as common_register_flag_text,
        clean_text(landed.accessible_register_flag) as accessible_register_flag_text,
        clean_text(landed.referral_source) as referral_source_text,
        clean_text(landed.local_lettings_plan) as local_lettings_plan_text,
        clean_text(landed.vacancy_reason) as vacancy_reason_text,
        clean_text(landed.previous_rent_basis) as previous_rent_basis_text,
        clean_text(landed.move_reason) as move_reason_text,
        clean_text(landed.move_reason_other) as move_reason_other_text,
        clean_text(landed.homeless_before_flag) as homeless_before_flag_text,
        clean_text(landed.reasonable_preference) as reasonable_preference_text,
        clean_text(landed.rp_categories) as rp_categories_text,
        clean_text(landed.access_needs) as access_needs_text,
        clean_text(landed.armed_forces_link) as armed_forces_link_text,
        clean_text(landed.armed_forces_serving) as armed_forces_serving_text,
        clean_text(landed.armed_forces_injured) as armed_forces_injured_text,
        clean_text(landed.pregnancy) as pregnancy_text,
        clean_text(landed.income_known) as income_known_text,
        clean_text(landed.net_income_amount) as net_income_amount_text,
        clean_text(landed.income_frequency) as income_frequency_text,
        clean_text(landed.housing_benefit) as housing_benefit_text,
        clean_text(landed.benefit_income_share) as benefit_income_share_text,
        clean_text(landed.household_charge_flag) as household_charge_flag_text,
        clean_text(landed.rent_per_period) as rent_per_period_text,
        clean_text(landed.service_charge_per_period) as service_charge_per_period_text,
        clean_text(landed.personal_service_charge_per_period) as personal_service_charge_per_period_text,
        clean_text(landed.support_charge_per_period) as support_charge_per_period_text,
        clean_text(landed.shortfall_known) as shortfall_known_text,
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
        known_code(cleaned.letting_kind_text, '|first|relet|transfer|exchange|succession|assignment|management_move|decant|renewal|conversion|temporary|') as letting_kind,
        known_code(cleaned.queue_text, '|homeless|home_seeker|transfer|under_occupier|decant|social_services|move_on|council_interest|other|') as queue,
        known_code(cleaned.allocation_route_text, '|choice_based|direct|auto_match|outside_register|') as allocation_route,
        read_boolean(cleaned.common_policy_flag_text) as common_policy_flag,
        read_boolean(cleaned.common_register_flag_text) as common_register_flag,
        read_boolean(cleaned.accessible_register_flag_text) as accessible_register_flag,
        known_code(cleaned.referral_source_text, '|renewal|internal_transfer|housing_register|applied_directly|') as referral_source,
        cleaned.local_lettings_plan_text as local_lettings_plan,
        known_code(cleaned.vacancy_reason_text, '|renewal|relet_to_temporary|internal_transfer|moved_other_social|moved_private|care_home|hospital|died|succession_downsize|abandoned|evicted_arrears|evicted_antisocial|evicted_both|other|first_new_build|first_conversion|first_leased|') as vacancy_reason,
        known_code(cleaned.previous_rent_basis_text, '|social|affordable|london_affordable|rent_to_buy|london_living|intermediate|specified|unknown|') as previous_rent_basis,
        known_code(cleaned.move_reason_text, '|tenancy_ended_no_fault|evicted_antisocial|evicted_arrears|evicted_other|decant|refugee|left_prison|left_hospital|lost_tied_home|left_care|asked_to_leave|relationship_breakdown|household_death|nearer_family|nearer_work|domestic_abuse_joint|domestic_abuse|other_violence|cuckooing|racial_harassment|hate_crime|neighbour_trouble|repossession|unaffordable|overcrowded|ill_health|poor_condition|under_occupying_incentive|under_occupying|needs_support|independence|refused|other|unknown|') as move_reason,
        cleaned.move_reason_other_text as move_reason_other,
        read_boolean(cleaned.homeless_before_flag_text) as homeless_before_flag,
        known_code(cleaned.reasonable_preference_text, '|yes|no|unknown|') as reasonable_preference,
        known_codes(cleaned.rp_categories_text, '|homeless|homelessness_duty|unsatisfactory_housing|medical_welfare|hardship|') as rp_categories,
        known_codes(cleaned.access_needs_text, '|none|level_access|part_wheelchair|full_wheelchair|other|unknown|') as access_needs,
        known_code(cleaned.armed_forces_link_text, '|regular|reserve|bereaved_partner|none|refused|unknown|') as armed_forces_link,
        known_code(cleaned.armed_forces_serving_text, '|serving|left_up_to_5_years|left_over_5_years|refused|') as armed_forces_serving,
        known_code(cleaned.armed_forces_injured_text, '|yes|no|refused|') as armed_forces_injured,
        known_code(cleaned.pregnancy_text, '|yes|no|refused|') as pregnancy,
        known_code(cleaned.income_known_text, '|yes|no|refused|') as income_known,
        read_decimal(cleaned.net_income_amount_text) as net_income_amount_read,
        known_code(cleaned.income_frequency_text, '|weekly|monthly|yearly|') as income_frequency,
        known_code(cleaned.housing_benefit_text, '|housing_benefit|universal_credit|neither|refused|unknown|') as housing_benefit,
        known_code(cleaned.benefit_income_share_text, '|all|some|none|unknown|') as benefit_income_share,
        read_boolean(cleaned.household_charge_flag_text) as household_charge_flag,
        read_decimal(cleaned.rent_per_period_text) as rent_per_period_read,
        read_decimal(cleaned.service_charge_per_period_text) as service_charge_per_period_read,
        read_decimal(cleaned.personal_service_charge_per_period_text) as personal_service_charge_per_period_read,
        read_decimal(cleaned.support_charge_per_period_text) as support_charge_per_period_read,
        known_code(cleaned.shortfall_known_text, '|yes|no|unknown|') as shortfall_known,
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
        case when not stands_for_no_date(typed.core_submitted_date_read, typed.as_at, 1950) and typed.core_submitted_date_read <= typed.as_at then typed.core_submitted_date_read end as core_submitted_date

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
            case when has_unmapped(usable.letting_kind) then 'flag R-GEN-005 letting_kind' end,
            case when has_unmapped(usable.queue) then 'flag R-GEN-005 queue' end,
            case when has_unmapped(usable.allocation_route) then 'flag R-GEN-005 allocation_route' end,
            case when usable.common_policy_flag is null and usable.common_policy_flag_text is not null then 'flag R-GEN-003 common_policy_flag' end,
            case when usable.common_register_flag is null and usable.common_register_flag_text is not null then 'flag R-GEN-003 common_register_flag' end,
            case when usable.accessible_register_flag is null and usable.accessible_register_flag_text is not null then 'flag R-GEN-003 accessible_register_flag' end,
            case when has_unmapped(usable.referral_source) then 'flag R-GEN-005 referral_source' end,
            case when has_unmapped(usable.vacancy_reason) then 'flag R-GEN-005 vacancy_reason' end,
            case when has_unmapped(usable.previous_rent_basis) then 'flag R-GEN-005 previous_rent_basis' end,
            case when has_unmapped(usable.move_reason) then 'flag R-GEN-005 move_reason' end,
            case when usable.homeless_before_flag is null and usable.homeless_before_flag_text is not null then 'wait R-GEN-003 homeless_before_flag' end,
            case when has_unmapped(usable.reasonable_preference) then 'flag R-GEN-005 reasonable_preference' end,
            case when has_unmapped(usable.rp_categories) then 'flag R-GEN-005 rp_categories' end,
            case when has_unmapped(usable.access_needs) then 'flag R-GEN-005 access_needs' end,
            case when has_unmapped(usable.armed_forces_link) then 'flag R-GEN-005 armed_forces_link' end,
            case when has_unmapped(usable.armed_forces_serving) then 'flag R-GEN-005 armed_forces_serving' end,
            case when has_unmapped(usable.armed_forces_injured) then 'flag R-GEN-005 armed_forces_injured' end,
            case when has_unmapped(usable.pregnancy) then 'flag R-GEN-005 pregnancy' end,
            case when has_unmapped(usable.income_known) then 'flag R-GEN-005 income_known' end,
            case
                when usable.net_income_amount is not null or usable.net_income_amount_text is null then null
                when usable.net_income_amount_read is null then 'wait R-GEN-003 net_income_amount'
                else 'wait R-GEN-006 net_income_amount'
            end,
            case when has_unmapped(usable.income_frequency) then 'flag R-GEN-005 income_frequency' end,
            case when has_unmapped(usable.housing_benefit) then 'flag R-GEN-005 housing_benefit' end,
            case when has_unmapped(usable.benefit_income_share) then 'flag R-GEN-005 benefit_income_share' end,
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
            case when has_unmapped(usable.shortfall_known) then 'flag R-GEN-005 shortfall_known' end,
            case
                when usable.shortfall_amount is not null or usable.shortfall_amount_text is null then null
                when usable.shortfall_amount_read is null then 'flag R-GEN-003 shortfall_amount'
                else 'flag R-GEN-006 shortfall_amount'
            end,
            case when usable.privacy_notice_flag is null and usable.privacy_notice_flag_text is not null then 'flag R-GEN-003 privacy_notice_flag' end,
            case
                when usable.core_submitted_date is not null or usable.core_submitted_date_text is null then null
                when usable.core_submitted_date_read is null then 'flag R-GEN-003 core_submitted_date'
                when stands_for_no_date(usable.core_submitted_date_read, usable.as_at, 1950) then 'flag R-GEN-008 core_submitted_date'
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
