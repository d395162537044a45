-- model:      register.live_households_with_several_applications_exclusions
-- grain:      one row per household that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    register.live_households_with_several_applications_population
-- definition: figures contract, register.live.households_with_several_applications: nobody is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason

from register.live_households_with_several_applications_population as population
where false
