-- model:      decisions.days_from_submission_median_numerator
-- grain:      one row per decision whose days are known, with its days
-- keys:       council_code, unit_ref
-- sources:    decisions.days_from_submission_median_population
-- definition: figures contract, decisions.days_from_submission.median
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.applicant_type,
    population.days as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from decisions.days_from_submission_median_population as population
where population.exclusion is null
