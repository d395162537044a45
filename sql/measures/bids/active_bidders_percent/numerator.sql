-- model:      bids.active_bidders_percent_numerator
-- grain:      one row per household that may bid, 1 where it did
-- keys:       council_code, unit_ref
-- sources:    bids.active_bidders_percent_population
-- definition: figures contract, bids.active_bidders_percent
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.band,
    population.bedroom_need,
    population.has_bid as numerator,
    1 as denominator,
    population.file,
    population.line

from bids.active_bidders_percent_population as population
