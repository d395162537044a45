-- model:      mobility.exchanges_refused_exclusions
-- grain:      one row per move that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    mobility.exchanges_refused_population
-- definition: figures contract, mobility.exchanges_refused: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason

from mobility.exchanges_refused_population as population
where false
