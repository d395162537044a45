-- model:      fraud.days_median_exclusions
-- grain:      one row per check whose days are not known
-- keys:       council_code, unit_ref
-- sources:    fraud.days_median_population
-- definition: figures contract, fraud.days.median: excluded
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason

from fraud.days_median_population as population
where population.exclusion is not null
