-- model:      decants.open_numerator
-- grain:      one row per household moved out and not back
-- keys:       council_code, unit_ref
-- sources:    decants.open_population
-- definition: figures contract, decants.open
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.kind,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from decants.open_population as population
