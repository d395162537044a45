-- model:      demand.median_bids_numerator
-- grain:      one row per advert closed
-- keys:       council_code, unit_ref
-- sources:    demand.median_bids_population
-- definition: figures contract, demand.median_bids: countable bids / units of the advert
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.bedrooms,
    population.area,
    exact(cast(population.bids as double) / nullif(population.units, 0)) as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from demand.median_bids_population as population
