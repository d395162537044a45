-- model:      reviews.due_numerator
-- grain:      one row per review due in the month
-- keys:       council_code, unit_ref
-- sources:    reviews.due_population
-- definition: figures contract, reviews.due
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from reviews.due_population as population
