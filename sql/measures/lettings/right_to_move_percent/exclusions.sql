-- model:      lettings.right_to_move_percent_exclusions
-- grain:      one row per register letting whose application is not known
-- keys:       council_code, unit_ref
-- sources:    lettings.right_to_move_percent_population
-- definition: figures contract, lettings.right_to_move_percent: excluded
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.file,
    population.line

from lettings.right_to_move_percent_population as population
where population.exclusion is not null
