-- model:      decisions.days_from_submission_median_exclusions
-- grain:      one row per decision whose days are not known
-- keys:       council_code, unit_ref
-- sources:    decisions.days_from_submission_median_population
-- definition: figures contract, decisions.days_from_submission.median: excluded
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.applicant_type

from decisions.days_from_submission_median_population as population
where population.exclusion is not null
