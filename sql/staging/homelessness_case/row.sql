-- model:      staging.homelessness_case_row
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.homelessness_case_checked, staging.homelessness_case_repeated
-- definition: contract of the feed homelessness_case, order of checks 7: of a repeated key the first row still standing stays; made from it
--             by etl, do not edit
-- stored:     view
select
    checked.council_code,
    checked.as_at,
    checked.file,
    checked.line,
    checked.case_ref,
    checked.household_ref,
    checked.application_date,
    checked.assessment_date,
    checked.assessment_outcome,
    checked.section_21_flag,
    checked.eligible_flag,
    checked.referral_source,
    checked.household_type,
    checked.reason_loss_home,
    checked.accommodation_at_application,
    checked.support_needs,
    checked.prevention_start,
    checked.prevention_end,
    checked.prevention_end_reason,
    checked.relief_start,
    checked.relief_end,
    checked.relief_end_reason,
    checked.main_duty_decision,
    checked.main_duty_decision_date,
    checked.priority_need,
    checked.main_duty_end,
    checked.main_duty_end_reason,
    checked.closed_date,
    checked.officer,
    case
        when repeated.first_line is not null and not (checked.line = repeated.first_line and checked.file = repeated.first_file)
            and position('reject' in checked.problems) = 0
            then concat_ws(';', nullif(checked.problems, ''), 'reject R-GEN-010 case_ref')
        else checked.problems
    end as problems,
    position('reject' in checked.problems) = 0
        and (repeated.first_line is null or checked.line = repeated.first_line and checked.file = repeated.first_file) as is_standing

from staging.homelessness_case_checked as checked
left join staging.homelessness_case_repeated as repeated
    on repeated.council_code = checked.council_code
    and repeated.case_ref = checked.case_ref
