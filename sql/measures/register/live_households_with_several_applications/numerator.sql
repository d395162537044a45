-- model:      register.live_households_with_several_applications_numerator
-- grain:      one row per live household with more than one live application
-- keys:       council_code, unit_ref
-- sources:    register.live_households_with_several_applications_population
-- definition: figures contract, register.live.households_with_several_applications: number of rows counted
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from register.live_households_with_several_applications_population as population
