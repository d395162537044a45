-- model:      nominations.resolved_exclusions
-- grain:      one row per nomination that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    nominations.resolved_population
-- definition: figures contract, nominations.resolved and nominations.acceptance_percent: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.outcome,
    population.organisation

from nominations.resolved_population as population
where false
