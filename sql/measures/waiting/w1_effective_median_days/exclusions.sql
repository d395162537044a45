-- model:      waiting.w1_effective_median_days_exclusions
-- grain:      one row per register letting whose band date is not known, or after the tenancy start
-- keys:       council_code, unit_ref
-- sources:    waiting.w1_effective_median_days_population
-- definition: figures contract, waiting.w1.effective.median_days: excluded
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.band,
    population.bedrooms,
    population.applicant_type,
    population.area

from waiting.w1_effective_median_days_population as population
where population.exclusion is not null
