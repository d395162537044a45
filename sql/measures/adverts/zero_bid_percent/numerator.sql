-- model:      adverts.zero_bid_percent_numerator
-- grain:      one row per advert closed, 1 where no countable bid came
-- keys:       council_code, unit_ref
-- sources:    adverts.zero_bid_percent_population
-- definition: figures contract, adverts.zero_bid_percent
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.bedrooms,
    population.area,
    population.without_a_bid as numerator,
    1 as denominator,
    population.file,
    population.line

from adverts.zero_bid_percent_population as population
