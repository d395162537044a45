-- model:      waiting.w1_exclusions
-- grain:      one row per register letting whose wait is not known
-- keys:       council_code, unit_ref
-- sources:    waiting.w1_population
-- definition: figures contract, waiting.w1: excluded
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.band,
    population.bedrooms,
    population.applicant_type,
    population.area,
    population.age_band

from waiting.w1_population as population
where population.exclusion is not null
