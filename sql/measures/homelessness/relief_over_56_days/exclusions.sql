-- model:      homelessness.relief_over_56_days_exclusions
-- grain:      one row per case that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    homelessness.relief_over_56_days_population
-- definition: figures contract, homelessness.relief_over_56_days: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.file,
    population.line

from homelessness.relief_over_56_days_population as population
where 1 = 0
