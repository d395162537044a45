-- model:      staging.homelessness_case_landed
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    landing.homelessness_case, reference.period
-- definition: contract of the feed homelessness_case; values as they came
-- stored:     view
select
    landing.council_code,
    landing.as_at,
    landing.file,
    landing.line,
    landing.has_blanks,
    landing.case_ref as case_ref,
    landing.household_ref as household_ref,
    landing.application_date as application_date,
    landing.assessment_date as assessment_date,
    landing.assessment_outcome as assessment_outcome,
    landing.section_21_flag as section_21_flag,
    landing.eligible_flag as eligible_flag,
    landing.referral_source as referral_source,
    landing.household_type as household_type,
    landing.reason_loss_home as reason_loss_home,
    landing.accommodation_at_application as accommodation_at_application,
    landing.support_needs as support_needs,
    landing.prevention_start as prevention_start,
    landing.prevention_end as prevention_end,
    landing.prevention_end_reason as prevention_end_reason,
    landing.relief_start as relief_start,
    landing.relief_end as relief_end,
    landing.relief_end_reason as relief_end_reason,
    landing.main_duty_decision as main_duty_decision,
    landing.main_duty_decision_date as main_duty_decision_date,
    landing.priority_need as priority_need,
    landing.main_duty_end as main_duty_end,
    landing.main_duty_end_reason as main_duty_end_reason,
    landing.closed_date as closed_date,
    landing.officer as officer

from landing.homelessness_case as landing
inner join reference.period as period
    on period.council_code = landing.council_code
    and period.as_at = landing.as_at
