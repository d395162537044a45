-- model:      reviews.overdue_exclusions
-- grain:      one row per review that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    reviews.overdue_population
-- definition: figures contract, reviews.overdue: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.applicant_type

from reviews.overdue_population as population
where false
