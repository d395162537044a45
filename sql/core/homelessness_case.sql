-- model:      core.homelessness_case
-- grain:      one row per homelessness_case the council holds at the as-at
-- keys:       council_code, case_ref
-- sources:    staging.homelessness_case_row
-- definition: contract of the feed homelessness_case: rows that no rule rejects, values that cannot be used emptied; made from it by etl, do not edit
select
    kept.council_code,
    kept.case_ref,
    kept.household_ref,
    kept.application_date,
    kept.assessment_date,
    kept.assessment_outcome,
    kept.section_21_flag,
    kept.eligible_flag,
    kept.referral_source,
    kept.household_type,
    kept.reason_loss_home,
    kept.accommodation_at_application,
    kept.support_needs,
    kept.prevention_start,
    kept.prevention_end,
    kept.prevention_end_reason,
    kept.relief_start,
    kept.relief_end,
    kept.relief_end_reason,
    kept.main_duty_decision,
    kept.main_duty_decision_date,
    kept.priority_need,
    kept.main_duty_end,
    kept.main_duty_end_reason,
    kept.closed_date,
    kept.officer,
    kept.file,
    kept.line

from staging.homelessness_case_row as kept
where kept.is_standing
