-- model:      medical.outstanding_exclusions
-- grain:      one row per application that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    medical.outstanding_population
-- definition: figures contract, medical.outstanding: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason

from medical.outstanding_population as population
where false
