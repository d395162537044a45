-- model:      reviews.overdue_numerator
-- grain:      one row per review of a live application that is due and not done
-- keys:       council_code, unit_ref
-- sources:    reviews.overdue_population
-- definition: figures contract, reviews.overdue
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.applicant_type,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from reviews.overdue_population as population
