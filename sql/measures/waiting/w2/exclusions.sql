-- model:      waiting.w2_exclusions
-- grain:      one row per live household whose wait is not known
-- keys:       council_code, unit_ref
-- sources:    waiting.w2_population
-- definition: figures contract, waiting.w2: excluded
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.band,
    population.bedroom_need,
    population.applicant_type,
    population.age_band

from waiting.w2_population as population
where population.exclusion is not null
