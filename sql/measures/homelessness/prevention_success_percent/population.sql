-- model:      homelessness.prevention_success_percent_population
-- grain:      one row per case whose prevention duty ended in the last 12 months
-- keys:       council_code, case_ref
-- sources:    core.homelessness_case, reference.period
-- definition: figures contract, homelessness.prevention_success_percent: cases with prevention_end in the period;
--             Housing Act 1996, section 195
select
    homelessness_case.council_code,
    homelessness_case.case_ref,
    homelessness_case.case_ref as unit_ref,
    homelessness_case.prevention_end,
    homelessness_case.prevention_end_reason,
    coalesce(homelessness_case.prevention_end_reason in ('secured_stayed', 'secured_moved'), false) as is_above_the_line,
    case
        when homelessness_case.prevention_end_reason is null then 'end reason blank'
        when homelessness_case.prevention_end_reason = 'unmapped' then 'end reason without mapping'
    end as exclusion,
    homelessness_case.file,
    homelessness_case.line

from core.homelessness_case as homelessness_case
inner join reference.period as period on period.council_code = homelessness_case.council_code
where homelessness_case.prevention_end between period.last_12_months_start and period.as_at
