-- model:      offers.per_let_exclusions
-- grain:      one row per letting that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    offers.per_let_population
-- definition: figures contract, offers.per_let: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.bedrooms

from offers.per_let_population as population
where false
