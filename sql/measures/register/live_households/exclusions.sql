-- model:      register.live_households_exclusions
-- grain:      one row per live household that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    register.live_households_population
-- definition: figures contract, register.live.households: nobody is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.band,
    population.bedroom_need,
    population.applicant_type

from register.live_households_population as population
where false
