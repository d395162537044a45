-- model:      downsizing.pool_exclusions
-- grain:      one row per occupied home whose room cannot be assessed
-- keys:       council_code, unit_ref
-- sources:    downsizing.pool_population
-- definition: figures contract, downsizing.pool: excluded
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.bedrooms,
    population.area,
    population.age_band,
    population.file,
    population.line

from downsizing.pool_population as population
where population.exclusion is not null
