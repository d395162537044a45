-- model:      reviews.due_exclusions
-- grain:      one row per review that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    reviews.due_population
-- definition: figures contract, reviews.due: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason

from reviews.due_population as population
where false
