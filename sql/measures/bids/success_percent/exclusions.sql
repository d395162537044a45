-- model:      bids.success_percent_exclusions
-- grain:      one row per household that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    bids.success_percent_population
-- definition: figures contract, bids.success_percent: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason

from bids.success_percent_population as population
where false
