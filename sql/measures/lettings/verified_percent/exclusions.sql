-- model:      lettings.verified_percent_exclusions
-- grain:      one row per register letting whose application is not known
-- keys:       council_code, unit_ref
-- sources:    lettings.verified_percent_population
-- definition: figures contract, lettings.verified_percent: excluded
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason

from lettings.verified_percent_population as population
where population.exclusion is not null
