-- model:      homelessness.assessments_numerator
-- grain:      one row per case
-- keys:       council_code, unit_ref
-- sources:    homelessness.assessments_population
-- definition: figures contract, homelessness.assessments: cases with assessment_date in the month; Housing Act 1996,
--             section 189A
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.outcome,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from homelessness.assessments_population as population
