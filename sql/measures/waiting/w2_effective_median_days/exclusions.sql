-- model:      waiting.w2_effective_median_days_exclusions
-- grain:      one row per live household whose band date is not known
-- keys:       council_code, unit_ref
-- sources:    waiting.w2_effective_median_days_population
-- definition: figures contract, waiting.w2.effective.median_days: excluded
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.band,
    population.bedroom_need,
    population.applicant_type

from waiting.w2_effective_median_days_population as population
where population.exclusion is not null
