-- model:      reviews.cohort_exclusions
-- grain:      one row per review due too late to have been followed
-- keys:       council_code, unit_ref
-- sources:    reviews.cohort_population
-- definition: figures contract, reviews.renewed_percent and reviews.lapsed_percent: excluded
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason

from reviews.cohort_population as population
where population.exclusion is not null
