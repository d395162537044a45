-- model:      adverts.zero_bid_percent_exclusions
-- grain:      one row per advert that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    adverts.zero_bid_percent_population
-- definition: figures contract, adverts.zero_bid_percent: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.bedrooms,
    population.area

from adverts.zero_bid_percent_population as population
where false
