-- model:      register.pending_applications_exclusions
-- grain:      one row per application that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    register.pending_applications_population
-- definition: figures contract, register.pending.applications: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.applicant_type

from register.pending_applications_population as population
where false
