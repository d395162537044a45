-- model:      waiting.w2_effective_median_days_numerator
-- grain:      one row per live household whose band date is known
-- keys:       council_code, unit_ref
-- sources:    waiting.w2_effective_median_days_population
-- definition: figures contract, waiting.w2.effective.median_days: as-at - effective_date of the representative application
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.band,
    population.bedroom_need,
    population.applicant_type,
    population.days as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from waiting.w2_effective_median_days_population as population
where population.exclusion is null
