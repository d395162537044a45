-- model:      bids.valid_numerator
-- grain:      one row per valid bid on an advert closed in the month
-- keys:       council_code, unit_ref
-- sources:    bids.valid_population
-- definition: figures contract, bids.valid
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.channel,
    population.bedrooms,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from bids.valid_population as population
