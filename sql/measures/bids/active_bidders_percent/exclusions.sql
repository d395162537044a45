-- model:      bids.active_bidders_percent_exclusions
-- grain:      one row per household that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    bids.active_bidders_percent_population
-- definition: figures contract, bids.active_bidders_percent: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.band,
    population.bedroom_need

from bids.active_bidders_percent_population as population
where false
