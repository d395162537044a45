-- model:      homelessness.assessments_exclusions
-- grain:      one row per case that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    homelessness.assessments_population
-- definition: figures contract, homelessness.assessments: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.outcome,
    population.file,
    population.line

from homelessness.assessments_population as population
where 1 = 0
