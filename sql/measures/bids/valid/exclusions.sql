-- model:      bids.valid_exclusions
-- grain:      one row per bid that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    bids.valid_population
-- definition: figures contract, bids.valid: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.channel,
    population.bedrooms

from bids.valid_population as population
where false
