-- model:      offers.days_to_acceptance_median_numerator
-- grain:      one row per offer accepted, with the days it took
-- keys:       council_code, unit_ref
-- sources:    offers.days_to_acceptance_median_population
-- definition: figures contract, offers.days_to_acceptance.median
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.bedrooms,
    population.days as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from offers.days_to_acceptance_median_population as population
