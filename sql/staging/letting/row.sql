-- model:      staging.letting_row
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.letting_checked, staging.letting_repeated
-- definition: contract of the feed letting, order of checks 7: of a repeated key the first row still standing stays; made from it
--             by etl, do not edit
-- stored:     view
select
    checked.council_code,
    checked.as_at,
    checked.file,
    checked.line,
    checked.tenancy_ref,
    checked.application_ref,
    checked.advert_ref,
    checked.offer_ref,
    checked.letting_kind,
    checked.queue,
    checked.allocation_route,
    checked.common_policy_flag,
    checked.common_register_flag,
    checked.accessible_register_flag,
    checked.referral_source,
    checked.local_lettings_plan,
    checked.vacancy_reason,
    checked.previous_rent_basis,
    checked.move_reason,
    checked.move_reason_other,
    checked.homeless_before_flag,
    checked.reasonable_preference,
    checked.rp_categories,
    checked.access_needs,
    checked.armed_forces_link,
    checked.armed_forces_serving,
    checked.armed_forces_injured,
    checked.pregnancy,
    checked.income_known,
    checked.net_income_amount,
    checked.income_frequency,
    checked.housing_benefit,
    checked.benefit_income_share,
    checked.household_charge_flag,
    checked.rent_per_period,
    checked.service_charge_per_period,
    checked.personal_service_charge_per_period,
    checked.support_charge_per_period,
    checked.shortfall_known,
    checked.shortfall_amount,
    checked.privacy_notice_flag,
    checked.core_log_ref,
    checked.core_submitted_date,
    checked.officer,
    case
        when repeated.first_line is not null and not (checked.line = repeated.first_line and checked.file = repeated.first_file)
            and position('reject' in checked.problems) = 0
            then concat_ws(';', nullif(checked.problems, ''), 'reject R-GEN-010 tenancy_ref')
        else checked.problems
    end as problems,
    position('reject' in checked.problems) = 0
        and (repeated.first_line is null or checked.line = repeated.first_line and checked.file = repeated.first_file) as is_standing

from staging.letting_checked as checked
left join staging.letting_repeated as repeated
    on repeated.council_code = checked.council_code
    and repeated.tenancy_ref = checked.tenancy_ref
