-- model:      bids.winning_rank_median_numerator
-- grain:      one row per advertised letting whose winning rank is known, with the rank
-- keys:       council_code, unit_ref
-- sources:    bids.winning_rank_median_population
-- definition: figures contract, bids.winning_rank.median
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.bedrooms,
    population.rank_at_close as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from bids.winning_rank_median_population as population
where population.exclusion is null
