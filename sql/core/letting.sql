-- model:      core.letting
-- grain:      one row per letting the council holds at the as-at
-- keys:       council_code, tenancy_ref
-- sources:    staging.letting_judged
-- definition: contract of the feed letting: rows that no rule rejects, values that cannot be used emptied; made from it by etl, do not edit
select
    kept.council_code,
    kept.tenancy_ref,
    kept.application_ref,
    kept.advert_ref,
    kept.offer_ref,
    kept.letting_kind,
    kept.queue,
    kept.allocation_route,
    kept.common_policy_flag,
    kept.common_register_flag,
    kept.accessible_register_flag,
    kept.referral_source,
    kept.local_lettings_plan,
    kept.vacancy_reason,
    kept.previous_rent_basis,
    kept.move_reason,
    kept.move_reason_other,
    kept.homeless_before_flag,
    kept.reasonable_preference,
    kept.rp_categories,
    kept.access_needs,
    kept.armed_forces_link,
    kept.armed_forces_serving,
    kept.armed_forces_injured,
    kept.pregnancy,
    kept.income_known,
    kept.net_income_amount,
    kept.income_frequency,
    kept.housing_benefit,
    kept.benefit_income_share,
    kept.household_charge_flag,
    kept.rent_per_period,
    kept.service_charge_per_period,
    kept.personal_service_charge_per_period,
    kept.support_charge_per_period,
    kept.shortfall_known,
    kept.shortfall_amount,
    kept.privacy_notice_flag,
    kept.core_log_ref,
    kept.core_submitted_date,
    kept.officer,
    kept.file,
    kept.line

from staging.letting_judged as kept
where kept.is_kept
