-- model:      decisions.new_applications_numerator
-- grain:      one row per application of the month that is no re-registration
-- keys:       council_code, unit_ref
-- sources:    decisions.new_applications_population
-- definition: figures contract, decisions.new_applications
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.applicant_type,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from decisions.new_applications_population as population
where population.exclusion is null
