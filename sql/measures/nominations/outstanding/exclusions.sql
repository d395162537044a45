-- model:      nominations.outstanding_exclusions
-- grain:      one row per nomination that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    nominations.outstanding_population
-- definition: figures contract, nominations.outstanding: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.age_band,
    population.organisation

from nominations.outstanding_population as population
where false
