-- model:      waiting.w2_numerator
-- grain:      one row per live household whose wait is known
-- keys:       council_code, unit_ref
-- sources:    waiting.w2_population
-- definition: figures contract, waiting.w2: as-at - waiting from of the representative application (gross days)
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.band,
    population.bedroom_need,
    population.applicant_type,
    population.age_band,
    population.days as numerator,
    1 as denominator,
    population.file,
    population.line

from waiting.w2_population as population
where population.exclusion is null
