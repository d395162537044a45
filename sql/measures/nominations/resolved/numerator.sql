-- model:      nominations.resolved_numerator
-- grain:      one row per nomination resolved, and again 1 where it was let
-- keys:       council_code, part, unit_ref
-- sources:    nominations.resolved_population
-- definition: figures contract, nominations.resolved and nominations.acceptance_percent
select
    population.council_code,
    population.unit_ref,
    'resolved' as part,
    population.outcome,
    population.organisation,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from nominations.resolved_population as population

union all

select
    population.council_code,
    population.unit_ref,
    'acceptance' as part,
    population.outcome,
    population.organisation,
    population.let as numerator,
    1 as denominator,
    population.file,
    population.line

from nominations.resolved_population as population
