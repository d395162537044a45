-- model:      staging.letting_judged
-- grain:      one row per standing record of the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    core.advert, core.application, core.offer, core.tenancy, reference.period, staging.letting_row, staging.supplied
-- definition: contract of the feed letting (feed_column.csv), order of checks 8: references; made from it by etl, do not edit
-- stored:     view
select
    standing.council_code,
    standing.as_at,
    standing.file,
    standing.line,
    case when not (standing.tenancy_ref is not null and tenancy_ref_found.tenancy_ref is null and supplied.is_tenancy_supplied) then standing.tenancy_ref end as tenancy_ref,
    case when not (standing.application_ref is not null and application_ref_found.application_ref is null and supplied.is_application_supplied) then standing.application_ref end as application_ref,
    case when not (standing.advert_ref is not null and advert_ref_found.advert_ref is null and supplied.is_advert_supplied) then standing.advert_ref end as advert_ref,
    case when not (standing.offer_ref is not null and offer_ref_found.offer_ref is null and supplied.is_offer_supplied) then standing.offer_ref end as offer_ref,
    standing.letting_kind,
    standing.queue,
    standing.allocation_route,
    standing.common_policy_flag,
    standing.common_register_flag,
    standing.accessible_register_flag,
    standing.referral_source,
    standing.local_lettings_plan,
    standing.vacancy_reason,
    standing.previous_rent_basis,
    standing.move_reason,
    standing.move_reason_other,
    standing.homeless_before_flag,
    standing.reasonable_preference,
    standing.rp_categories,
    standing.access_needs,
    standing.armed_forces_link,
    standing.armed_forces_serving,
    standing.armed_forces_injured,
    standing.pregnancy,
    standing.income_known,
    standing.net_income_amount,
    standing.income_frequency,
    standing.housing_benefit,
    standing.benefit_income_share,
    standing.household_charge_flag,
    standing.rent_per_period,
    standing.service_charge_per_period,
    standing.personal_service_charge_per_period,
    standing.support_charge_per_period,
    standing.shortfall_known,
    standing.shortfall_amount,
    standing.privacy_notice_flag,
    standing.core_log_ref,
    standing.core_submitted_date,
    standing.officer,
    concat_ws(
        ';',
        case when standing.tenancy_ref is not null and tenancy_ref_found.tenancy_ref is null and supplied.is_tenancy_supplied then 'reject R-GEN-007 tenancy_ref' end,
        case when standing.application_ref is not null and application_ref_found.application_ref is null and supplied.is_application_supplied then 'wait R-GEN-007 application_ref' end,
        case when standing.advert_ref is not null and advert_ref_found.advert_ref is null and supplied.is_advert_supplied then 'flag R-GEN-007 advert_ref' end,
        case when standing.offer_ref is not null and offer_ref_found.offer_ref is null and supplied.is_offer_supplied then 'flag R-GEN-007 offer_ref' end
    ) as problems,
    not (standing.tenancy_ref is not null and tenancy_ref_found.tenancy_ref is null and supplied.is_tenancy_supplied) as is_kept

from staging.letting_row as standing
inner join reference.period as period
    on period.council_code = standing.council_code
    and standing.as_at = period.as_at
cross join staging.supplied as supplied
left join core.tenancy as tenancy_ref_found
    on tenancy_ref_found.council_code = standing.council_code
    and tenancy_ref_found.tenancy_ref = standing.tenancy_ref
left join core.application as application_ref_found
    on application_ref_found.council_code = standing.council_code
    and application_ref_found.application_ref = standing.application_ref
left join core.advert as advert_ref_found
    on advert_ref_found.council_code = standing.council_code
    and advert_ref_found.advert_ref = standing.advert_ref
left join core.offer as offer_ref_found
    on offer_ref_found.council_code = standing.council_code
    and offer_ref_found.offer_ref = standing.offer_ref
where standing.is_standing
