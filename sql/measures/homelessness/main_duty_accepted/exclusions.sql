-- model:      homelessness.main_duty_accepted_exclusions
-- grain:      one row per case that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    homelessness.main_duty_accepted_population
-- definition: figures contract, homelessness.main_duty_accepted: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.file,
    population.line

from homelessness.main_duty_accepted_population as population
where 1 = 0
