-- model:      register.live_applications_numerator
-- grain:      one row per live application
-- keys:       council_code, unit_ref
-- sources:    register.live_applications_population
-- definition: figures contract, register.live.applications: applications
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.band,
    population.status,
    population.applicant_type,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from register.live_applications_population as population
