-- model:      register.live_transfer_households_numerator
-- grain:      one row per transfer household
-- keys:       council_code, unit_ref
-- sources:    register.live_transfer_households_population
-- definition: figures contract, register.live.transfer_households: households
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.bedroom_need,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from register.live_transfer_households_population as population
