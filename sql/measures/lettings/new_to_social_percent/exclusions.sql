-- model:      lettings.new_to_social_percent_exclusions
-- grain:      one row per register letting whose previous tenure is not known
-- keys:       council_code, unit_ref
-- sources:    lettings.new_to_social_percent_population
-- definition: figures contract, lettings.new_to_social_percent: excluded
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.bedrooms,
    population.file,
    population.line

from lettings.new_to_social_percent_population as population
where population.exclusion is not null
