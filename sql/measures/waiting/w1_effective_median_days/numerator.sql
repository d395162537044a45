-- model:      waiting.w1_effective_median_days_numerator
-- grain:      one row per register letting counted
-- keys:       council_code, unit_ref
-- sources:    waiting.w1_effective_median_days_population
-- definition: figures contract, waiting.w1.effective.median_days: tenancy start - effective_date
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.band,
    population.bedrooms,
    population.applicant_type,
    population.area,
    population.days as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from waiting.w1_effective_median_days_population as population
where population.exclusion is null
