-- model:      lettings.from_ta_percent_exclusions
-- grain:      one row per letting that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    lettings.from_ta_percent_population
-- definition: figures contract, lettings.from_ta_percent: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.bedrooms,
    population.file,
    population.line

from lettings.from_ta_percent_population as population
where 1 = 0
