-- model:      demand.flow_ratio_exclusions
-- grain:      one row per register letting that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    demand.flow_ratio_population
-- definition: figures contract, demand.flow_ratio: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.band,
    population.bedrooms

from demand.flow_ratio_population as population
where false
