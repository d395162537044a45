-- model:      nominations.rejections_exclusions
-- grain:      one row per nomination that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    nominations.rejections_population
-- definition: figures contract, nominations.rejections: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.organisation

from nominations.rejections_population as population
where false
