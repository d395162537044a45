-- model:      medical.award_percent_numerator
-- grain:      one row per medical decision, 1 for an award
-- keys:       council_code, unit_ref
-- sources:    medical.award_percent_population
-- definition: figures contract, medical.award_percent
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.awarded as numerator,
    1 as denominator,
    population.file,
    population.line

from medical.award_percent_population as population
