-- model:      medical.days_median_numerator
-- grain:      one row per assessment whose days are known, with its days
-- keys:       council_code, unit_ref
-- sources:    medical.days_median_population
-- definition: figures contract, medical.days.median
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.days as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from medical.days_median_population as population
where population.exclusion is null
