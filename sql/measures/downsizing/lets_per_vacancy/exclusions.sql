-- model:      downsizing.lets_per_vacancy_exclusions
-- grain:      one row per letting that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    downsizing.lets_per_vacancy_population
-- definition: figures contract, downsizing.lets_per_vacancy: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.file,
    population.line

from downsizing.lets_per_vacancy_population as population
where 1 = 0
