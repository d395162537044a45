-- model:      downsizing.moves_exclusions
-- grain:      one row per downsizing move that released no bedroom, or of which that cannot be told
-- keys:       council_code, unit_ref
-- sources:    downsizing.moves_population
-- definition: figures contract, downsizing.moves: excluded
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.bedrooms,
    population.file,
    population.line

from downsizing.moves_population as population
where population.exclusion is not null
