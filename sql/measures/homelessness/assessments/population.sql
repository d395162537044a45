-- model:      homelessness.assessments_population
-- grain:      one row per case assessed in the month
-- keys:       council_code, case_ref
-- sources:    core.homelessness_case, reference.period
-- definition: figures contract, homelessness.assessments: cases with assessment_date in the month; Housing Act 1996,
--             section 189A
select
    homelessness_case.council_code,
    homelessness_case.case_ref,
    homelessness_case.case_ref as unit_ref,
    coalesce(homelessness_case.assessment_outcome, 'unknown') as outcome,
    homelessness_case.assessment_date,
    homelessness_case.file,
    homelessness_case.line

from core.homelessness_case as homelessness_case
inner join reference.period as period on period.council_code = homelessness_case.council_code
where homelessness_case.assessment_date between period.month_start and period.as_at
