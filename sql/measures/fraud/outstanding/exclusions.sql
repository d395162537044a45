-- model:      fraud.outstanding_exclusions
-- grain:      one row per application that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    fraud.outstanding_population
-- definition: figures contract, fraud.outstanding: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason

from fraud.outstanding_population as population
where false
