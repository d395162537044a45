-- model:      homelessness.main_duty_accepted_population
-- grain:      one row per case whose main duty was accepted in the last 12 months
-- keys:       council_code, case_ref
-- sources:    core.homelessness_case, reference.period
-- definition: figures contract, homelessness.main_duty_accepted: main_duty_decision main_duty in the period; Housing
--             Act 1996, section 193
select
    homelessness_case.council_code,
    homelessness_case.case_ref,
    homelessness_case.case_ref as unit_ref,
    homelessness_case.main_duty_decision_date,
    homelessness_case.file,
    homelessness_case.line

from core.homelessness_case as homelessness_case
inner join reference.period as period on period.council_code = homelessness_case.council_code
where
    homelessness_case.main_duty_decision = 'main_duty'
    and homelessness_case.main_duty_decision_date between period.last_12_months_start and period.as_at
