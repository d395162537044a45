-- model:      offers.acceptance_to_start_median_exclusions
-- grain:      one row per register letting whose acceptance is not known
-- keys:       council_code, unit_ref
-- sources:    offers.acceptance_to_start_median_population
-- definition: figures contract, offers.acceptance_to_start.median: excluded
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.bedrooms

from offers.acceptance_to_start_median_population as population
where population.exclusion is not null
