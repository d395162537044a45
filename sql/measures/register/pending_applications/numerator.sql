-- model:      register.pending_applications_numerator
-- grain:      one row per application not yet assessed
-- keys:       council_code, unit_ref
-- sources:    register.pending_applications_population
-- definition: figures contract, register.pending.applications
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.applicant_type,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from register.pending_applications_population as population
