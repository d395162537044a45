-- model:      lettings.larger_than_need_percent_exclusions
-- grain:      one row per register letting whose bedrooms or need are not known
-- keys:       council_code, unit_ref
-- sources:    lettings.larger_than_need_percent_population
-- definition: figures contract, lettings.larger_than_need_percent: excluded
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.bedrooms,
    population.file,
    population.line

from lettings.larger_than_need_percent_population as population
where population.exclusion is not null
