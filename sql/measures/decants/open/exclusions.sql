-- model:      decants.open_exclusions
-- grain:      one row per decant that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    decants.open_population
-- definition: figures contract, decants.open: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.kind

from decants.open_population as population
where false
