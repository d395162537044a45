-- model:      register.live_households_numerator
-- grain:      one row per live household
-- keys:       council_code, unit_ref
-- sources:    register.live_households_population
-- definition: figures contract, register.live.households: households
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.band,
    population.bedroom_need,
    population.applicant_type,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from register.live_households_population as population
