-- model:      offers.acceptance_to_start_median_numerator
-- grain:      one row per register letting whose acceptance is known, with the days to its start
-- keys:       council_code, unit_ref
-- sources:    offers.acceptance_to_start_median_population
-- definition: figures contract, offers.acceptance_to_start.median
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.bedrooms,
    population.days as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from offers.acceptance_to_start_median_population as population
where population.exclusion is null
