-- model:      staging.letting_landed
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    landing.letting, reference.period
-- definition: contract of the feed letting; values as they came
-- stored:     view
select
    landing.council_code,
    landing.as_at,
    landing.file,
    landing.line,
    landing.has_blanks,
    landing.tenancy_ref as tenancy_ref,
    landing.application_ref as application_ref,
    landing.advert_ref as advert_ref,
    landing.offer_ref as offer_ref,
    landing.letting_kind as letting_kind,
    landing.queue as queue,
    landing.allocation_route as allocation_route,
    landing.common_policy_flag as common_policy_flag,
    landing.common_register_flag as common_register_flag,
    landing.accessible_register_flag as accessible_register_flag,
    landing.referral_source as referral_source,
    landing.local_lettings_plan as local_lettings_plan,
    landing.vacancy_reason as vacancy_reason,
    landing.previous_rent_basis as previous_rent_basis,
    landing.move_reason as move_reason,
    landing.move_reason_other as move_reason_other,
    landing.homeless_before_flag as homeless_before_flag,
    landing.reasonable_preference as reasonable_preference,
    landing.rp_categories as rp_categories,
    landing.access_needs as access_needs,
    landing.armed_forces_link as armed_forces_link,
    landing.armed_forces_serving as armed_forces_serving,
    landing.armed_forces_injured as armed_forces_injured,
    landing.pregnancy as pregnancy,
    landing.income_known as income_known,
    landing.net_income_amount as net_income_amount,
    landing.income_frequency as income_frequency,
    landing.housing_benefit as housing_benefit,
    landing.benefit_income_share as benefit_income_share,
    landing.household_charge_flag as household_charge_flag,
    landing.rent_per_period as rent_per_period,
    landing.service_charge_per_period as service_charge_per_period,
    landing.personal_service_charge_per_period as personal_service_charge_per_period,
    landing.support_charge_per_period as support_charge_per_period,
    landing.shortfall_known as shortfall_known,
    landing.shortfall_amount as shortfall_amount,
    landing.privacy_notice_flag as privacy_notice_flag,
    landing.core_log_ref as core_log_ref,
    landing.core_submitted_date as core_submitted_date,
    landing.officer as officer

from landing.letting as landing
inner join reference.period as period
    on period.council_code = landing.council_code
    and period.as_at = landing.as_at
