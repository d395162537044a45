-- model:      ta.bnb_exclusions
-- grain:      one row per family that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    ta.bnb_population
-- definition: figures contract, ta.bnb: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.file,
    population.line

from ta.bnb_population as population
where 1 = 0
