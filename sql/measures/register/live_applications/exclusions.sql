-- model:      register.live_applications_exclusions
-- grain:      one row per live application that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    register.live_applications_population
-- definition: figures contract, register.live.applications: nobody is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.band,
    population.status,
    population.applicant_type

from register.live_applications_population as population
where false
