-- model:      bids.per_advert_mean_numerator
-- grain:      one row per advert closed, with its countable bids and its homes
-- keys:       council_code, unit_ref
-- sources:    bids.per_advert_mean_population
-- definition: figures contract, bids.per_advert.mean
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.bedrooms,
    population.area,
    population.bids as numerator,
    population.units as denominator,
    population.file,
    population.line

from bids.per_advert_mean_population as population
