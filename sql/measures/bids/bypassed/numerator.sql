-- model:      bids.bypassed_numerator
-- grain:      one row per bid passed over
-- keys:       council_code, unit_ref
-- sources:    bids.bypassed_population
-- definition: figures contract, bids.bypassed
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.reason,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from bids.bypassed_population as population
