-- model:      bids.per_advert_mean_exclusions
-- grain:      one row per advert that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    bids.per_advert_mean_population
-- definition: figures contract, bids.per_advert.mean: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.bedrooms,
    population.area

from bids.per_advert_mean_population as population
where false
