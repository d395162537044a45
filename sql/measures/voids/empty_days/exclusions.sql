-- model:      voids.empty_days_exclusions
-- grain:      one row per void whose days cannot be told
-- keys:       council_code, void_ref
-- sources:    voids.empty_days_population
-- definition: let again before it stood empty
select
    population.council_code,
    population.void_ref,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.bedrooms,
    population.area,
    population.void_class,
    population.file,
    population.line

from voids.empty_days_population as population
where population.exclusion is not null
