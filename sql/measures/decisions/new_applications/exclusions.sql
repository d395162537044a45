-- model:      decisions.new_applications_exclusions
-- grain:      one row per application of the month that carries on a lapsed one
-- keys:       council_code, unit_ref
-- sources:    decisions.new_applications_population
-- definition: figures contract, decisions.new_applications: excluded
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.applicant_type

from decisions.new_applications_population as population
where population.exclusion is not null
