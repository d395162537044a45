-- model:      register.live_transfer_households_exclusions
-- grain:      one row per transfer household that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    register.live_transfer_households_population
-- definition: figures contract, register.live.transfer_households: nobody is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.bedroom_need

from register.live_transfer_households_population as population
where false
