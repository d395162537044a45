-- model:      waiting.w1_numerator
-- grain:      one row per register letting whose wait is known
-- keys:       council_code, unit_ref
-- sources:    waiting.w1_population
-- definition: figures contract, waiting.w1: tenancy start - waiting from (gross days)
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.band,
    population.bedrooms,
    population.applicant_type,
    population.area,
    population.age_band,
    population.days as numerator,
    1 as denominator,
    population.file,
    population.line

from waiting.w1_population as population
where population.exclusion is null
