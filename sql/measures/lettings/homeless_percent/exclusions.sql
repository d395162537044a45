-- model:      lettings.homeless_percent_exclusions
-- grain:      one row per register letting that does not say whether the household was homeless
-- keys:       council_code, unit_ref
-- sources:    lettings.homeless_percent_population
-- definition: figures contract, lettings.homeless_percent: excluded
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.bedrooms,
    population.file,
    population.line

from lettings.homeless_percent_population as population
where population.exclusion is not null
