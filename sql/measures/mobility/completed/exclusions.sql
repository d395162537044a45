-- model:      mobility.completed_exclusions
-- grain:      one row per move that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    mobility.completed_population
-- definition: figures contract, mobility.completed: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.kind,
    population.outcome

from mobility.completed_population as population
where false
