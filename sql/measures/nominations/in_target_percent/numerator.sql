-- model:      nominations.in_target_percent_numerator
-- grain:      one row per nomination whose request is known, 1 where it was sent in time
-- keys:       council_code, unit_ref
-- sources:    nominations.in_target_percent_population
-- definition: figures contract, nominations.in_target_percent
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.organisation,
    population.in_target as numerator,
    1 as denominator,
    population.file,
    population.line

from nominations.in_target_percent_population as population
where population.exclusion is null
