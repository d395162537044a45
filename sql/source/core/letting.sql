-- model:      source.core_letting
-- grain:      one row per log of a CORE download
-- keys:       line
-- sources:    reference.core_code, source.core_log
-- definition: MHCLG, CORE lettings logs 2025/26 and 2026/27
-- reading:    docs/definitions/core_logs.md
select
    log.line,
    log.log_ref,
    log.status,
    case when not log.is_letting then 'R-CORE-001' end as set_aside,
    log.tenancy_ref,
    -- the first that fits; own tenants who came through the register could not be told from others in 2025/26
    case
        when log.is_renewal then 'renewal'
        when log.is_first_let then 'first'
        when log.reason = '1' then 'decant'
        when log.referral = '1'
            or log.referral_register = '2'
            or (log.referral_register = '6' and log.referral_noms = '3')
            or (log.referral_register = '7' and log.referral_noms = '5') then 'transfer'
        when log.rsnvac is not null then 'relet'
    end as letting_kind,
    mapped_code(choice_based.code, choice_based.meaning, log.cbl) as allocation_route,
    mapped_code(common_policy.code, common_policy.meaning, log.cap) as common_policy_flag,
    mapped_code(common_register.code, common_register.meaning, log.chr) as common_register_flag,
    mapped_code(accessible_register.code, accessible_register.meaning, log.accessible_register) as accessible_register_flag,
    case
        when log.is_renewal then 'renewal'
        when register_referral.code is not null then register_referral.meaning
        when log.referral_register is not null then log.referral_register
        when referral.code is not null then referral.meaning
        else log.referral
    end as referral_source,
    mapped_code(vacancy_reason.code, vacancy_reason.meaning, log.rsnvac) as vacancy_reason,
    mapped_code(previous_let.code, previous_let.meaning, log.unitletas) as previous_rent_basis,
    mapped_code(move_reason.code, move_reason.meaning, log.reason) as move_reason,
    log.reasonother as move_reason_other,
    mapped_code(homeless_before.code, homeless_before.meaning, log.homeless) as homeless_before_flag,
    mapped_code(preference.code, preference.meaning, log.reasonpref) as reasonable_preference,
    nullif(
        concat_ws(
            ';',
            case when log.rp_homeless = '1' then 'homeless' end,
            case when log.rp_insan_unsat = '1' then 'unsatisfactory_housing' end,
            case when log.rp_medwel = '1' then 'medical_welfare' end,
            case when log.rp_hardship = '1' then 'hardship' end),
        '') as rp_categories,
    nullif(
        concat_ws(
            ';',
            case when log.housingneeds_a = '1' then 'full_wheelchair' end,
            case when log.housingneeds_b = '1' then 'part_wheelchair' end,
            case when log.housingneeds_c = '1' then 'level_access' end,
            case when log.housingneeds_f = '1' then 'other' end,
            case when log.housingneeds_g = '1' then 'none' end,
            case when log.housingneeds_h = '1' then 'unknown' end),
        '') as access_needs,
    mapped_code(armed_forces.code, armed_forces.meaning, log.armedforces) as armed_forces_link,
    mapped_code(left_forces.code, left_forces.meaning, log.leftreg) as armed_forces_serving,
    mapped_code(injured.code, injured.meaning, log.reservist) as armed_forces_injured,
    mapped_code(pregnancy.code, pregnancy.meaning, log.preg_occ) as pregnancy,
    -- only the service's support team can download the answer itself; what was derived from it is in every download
    case
        when income_known.code is not null then income_known.meaning
        when log.net_income_known is not null then log.net_income_known
        when income_refused.code is not null then income_refused.meaning
        else log.incref
    end as income_known,
    log.earnings as net_income_amount,
    mapped_code(income_frequency.code, income_frequency.meaning, log.incfreq) as income_frequency,
    mapped_code(housing_benefit.code, housing_benefit.meaning, log.hb) as housing_benefit,
    mapped_code(benefit_share.code, benefit_share.meaning, log.benefits) as benefit_income_share,
    mapped_code(charged.code, charged.meaning, log.household_charge) as household_charge_flag,
    log.brent as rent_per_period,
    log.scharge as service_charge_per_period,
    log.pscharge as personal_service_charge_per_period,
    log.supcharg as support_charge_per_period,
    mapped_code(shortfall.code, shortfall.meaning, log.hbrentshortfall) as shortfall_known,
    log.tshortfall as shortfall_amount,
    mapped_code(privacy_notice.code, privacy_notice.meaning, log.declaration) as privacy_notice_flag,
    log.id as core_log_ref,
    -- the day it was last changed: it was complete by then
    case when lower(log.status) = 'completed' then substring(log.updated_at, 1, 10) end as core_submitted_date

from source.core_log as log
left join reference.core_code as choice_based on choice_based.attribute = 'cbl' and choice_based.code = log.cbl
left join reference.core_code as common_policy on common_policy.attribute = 'cap' and common_policy.code = log.cap
left join reference.core_code as common_register on common_register.attribute = 'chr' and common_register.code = log.chr
left join reference.core_code as accessible_register
    on accessible_register.attribute = 'accessible_register'
    and accessible_register.code = log.accessible_register
left join reference.core_code as register_referral
    on register_referral.attribute = 'referral_register'
    and register_referral.code = log.referral_register
left join reference.core_code as referral on referral.attribute = 'referral' and referral.code = log.referral
left join reference.core_code as vacancy_reason on vacancy_reason.attribute = 'rsnvac' and vacancy_reason.code = log.rsnvac
left join reference.core_code as previous_let on previous_let.attribute = 'unitletas' and previous_let.code = log.unitletas
left join reference.core_code as move_reason on move_reason.attribute = 'reason' and move_reason.code = log.reason
left join reference.core_code as homeless_before
    on homeless_before.attribute = 'homeless'
    and homeless_before.code = log.homeless
left join reference.core_code as preference on preference.attribute = 'reasonpref' and preference.code = log.reasonpref
left join reference.core_code as armed_forces
    on armed_forces.attribute = 'armedforces'
    and armed_forces.code = log.armedforces
left join reference.core_code as left_forces on left_forces.attribute = 'leftreg' and left_forces.code = log.leftreg
left join reference.core_code as injured on injured.attribute = 'reservist' and injured.code = log.reservist
left join reference.core_code as pregnancy on pregnancy.attribute = 'preg_occ' and pregnancy.code = log.preg_occ
left join reference.core_code as income_known
    on income_known.attribute = 'net_income_known'
    and income_known.code = log.net_income_known
left join reference.core_code as income_refused on income_refused.attribute = 'incref' and income_refused.code = log.incref
left join reference.core_code as income_frequency
    on income_frequency.attribute = 'incfreq'
    and income_frequency.code = log.incfreq
left join reference.core_code as housing_benefit on housing_benefit.attribute = 'hb' and housing_benefit.code = log.hb
left join reference.core_code as benefit_share on benefit_share.attribute = 'benefits' and benefit_share.code = log.benefits
left join reference.core_code as charged on charged.attribute = 'household_charge' and charged.code = log.household_charge
left join reference.core_code as shortfall
    on shortfall.attribute = 'hbrentshortfall'
    and shortfall.code = log.hbrentshortfall
left join reference.core_code as privacy_notice
    on privacy_notice.attribute = 'declaration'
    and privacy_notice.code = log.declaration
