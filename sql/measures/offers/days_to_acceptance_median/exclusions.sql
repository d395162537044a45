-- model:      offers.days_to_acceptance_median_exclusions
-- grain:      one row per offer that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    offers.days_to_acceptance_median_population
-- definition: figures contract, offers.days_to_acceptance.median: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.bedrooms

from offers.days_to_acceptance_median_population as population
where false
