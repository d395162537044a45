-- model:      mobility.completed_numerator
-- grain:      one row per move completed in the financial year
-- keys:       council_code, unit_ref
-- sources:    mobility.completed_population
-- definition: figures contract, mobility.completed
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.kind,
    population.outcome,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from mobility.completed_population as population
