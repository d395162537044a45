-- model:      demand.median_bids_exclusions
-- grain:      one row per advert that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    demand.median_bids_population
-- definition: figures contract, demand.median_bids: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.bedrooms,
    population.area

from demand.median_bids_population as population
where false
