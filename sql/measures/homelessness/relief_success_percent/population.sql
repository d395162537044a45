-- model:      homelessness.relief_success_percent_population
-- grain:      one row per case whose relief duty ended in the last 12 months
-- keys:       council_code, case_ref
-- sources:    core.homelessness_case, reference.period
-- definition: figures contract, homelessness.relief_success_percent: cases with relief_end in the period; Housing Act
--             1996, section 189B
select
    homelessness_case.council_code,
    homelessness_case.case_ref,
    homelessness_case.case_ref as unit_ref,
    homelessness_case.relief_end,
    homelessness_case.relief_end_reason,
    coalesce(homelessness_case.relief_end_reason = 'secured', false) as is_above_the_line,
    case
        when homelessness_case.relief_end_reason is null then 'end reason blank'
        when homelessness_case.relief_end_reason = 'unmapped' then 'end reason without mapping'
    end as exclusion,
    homelessness_case.file,
    homelessness_case.line

from core.homelessness_case as homelessness_case
inner join reference.period as period on period.council_code = homelessness_case.council_code
where homelessness_case.relief_end between period.last_12_months_start and period.as_at
