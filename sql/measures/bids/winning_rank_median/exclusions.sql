-- model:      bids.winning_rank_median_exclusions
-- grain:      one row per advertised letting whose winning rank is not known
-- keys:       council_code, unit_ref
-- sources:    bids.winning_rank_median_population
-- definition: figures contract, bids.winning_rank.median: excluded
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.bedrooms

from bids.winning_rank_median_population as population
where population.exclusion is not null
