-- model:      nominations.in_target_percent_exclusions
-- grain:      one row per nomination whose request is not known
-- keys:       council_code, unit_ref
-- sources:    nominations.in_target_percent_population
-- definition: figures contract, nominations.in_target_percent: excluded
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.organisation

from nominations.in_target_percent_population as population
where population.exclusion is not null
