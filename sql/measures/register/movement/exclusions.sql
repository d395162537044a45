-- model:      register.movement_exclusions
-- grain:      one row per status entry that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    register.movement_population
-- definition: figures contract, register.movement: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason

from register.movement_population as population
where false
