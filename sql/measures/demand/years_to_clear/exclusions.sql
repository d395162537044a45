-- model:      demand.years_to_clear_exclusions
-- grain:      one row per register letting that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    demand.years_to_clear_population
-- definition: figures contract, demand.years_to_clear: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.band,
    population.bedrooms

from demand.years_to_clear_population as population
where false
