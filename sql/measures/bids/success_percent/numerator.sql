-- model:      bids.success_percent_numerator
-- grain:      one row per household that bid, 1 where it was housed from the register
-- keys:       council_code, unit_ref
-- sources:    bids.success_percent_population
-- definition: figures contract, bids.success_percent
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.is_housed as numerator,
    1 as denominator,
    population.file,
    population.line

from bids.success_percent_population as population
