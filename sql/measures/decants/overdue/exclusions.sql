-- model:      decants.overdue_exclusions
-- grain:      one row per decant that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    decants.overdue_population
-- definition: figures contract, decants.overdue: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason

from decants.overdue_population as population
where false
