-- model:      homelessness.relief_over_56_days_population
-- grain:      one row per case still in relief more than 56 days after the duty was accepted
-- keys:       council_code, case_ref
-- sources:    core.homelessness_case, reference.period
-- definition: figures contract, homelessness.relief_over_56_days: relief neither ended nor followed by a decision;
--             Housing Act 1996, section 189B
select
    homelessness_case.council_code,
    homelessness_case.case_ref,
    homelessness_case.case_ref as unit_ref,
    homelessness_case.relief_start,
    days_between(homelessness_case.relief_start, period.as_at) as days_in_relief,
    homelessness_case.file,
    homelessness_case.line

from core.homelessness_case as homelessness_case
inner join reference.period as period on period.council_code = homelessness_case.council_code
where
    days_between(homelessness_case.relief_start, period.as_at) > 56
    and homelessness_case.relief_end is null
    and homelessness_case.closed_date is null
    and homelessness_case.main_duty_decision is null
