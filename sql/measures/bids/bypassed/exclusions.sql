-- model:      bids.bypassed_exclusions
-- grain:      one row per bid that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    bids.bypassed_population
-- definition: figures contract, bids.bypassed: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason

from bids.bypassed_population as population
where false
