-- model:      reviews.reinstated_numerator
-- grain:      one row per review whose application was reinstated in the month
-- keys:       council_code, unit_ref
-- sources:    reviews.reinstated_population
-- definition: figures contract, reviews.reinstated
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from reviews.reinstated_population as population
