-- model:      decisions.days_numerator
-- grain:      one row per decision whose days are known, with its days, and again with whether they are within the target
-- keys:       council_code, part, unit_ref
-- sources:    decisions.days_population
-- definition: figures contract, decisions.days
select
    population.council_code,
    population.unit_ref,
    'days' as part,
    population.applicant_type,
    population.days as numerator,
    1 as denominator,
    population.file,
    population.line

from decisions.days_population as population
where population.exclusion is null

union all

select
    population.council_code,
    population.unit_ref,
    'in_target' as part,
    population.applicant_type,
    case when population.days <= population.decision_target_days then 1 else 0 end as numerator,
    1 as denominator,
    population.file,
    population.line

from decisions.days_population as population
where population.exclusion is null
