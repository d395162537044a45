-- model:      reviews.cohort_numerator
-- grain:      one row per review followed, 1 where it was renewed in time, and again 1 where it lapsed
-- keys:       council_code, part, unit_ref
-- sources:    reviews.cohort_population
-- definition: figures contract, reviews.renewed_percent and reviews.lapsed_percent
select
    population.council_code,
    population.unit_ref,
    'renewed' as part,
    population.renewed as numerator,
    1 as denominator,
    population.file,
    population.line

from reviews.cohort_population as population
where population.exclusion is null

union all

select
    population.council_code,
    population.unit_ref,
    'lapsed' as part,
    population.lapsed as numerator,
    1 as denominator,
    population.file,
    population.line

from reviews.cohort_population as population
where population.exclusion is null
