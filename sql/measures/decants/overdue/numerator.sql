-- model:      decants.overdue_numerator
-- grain:      one row per household that should be back
-- keys:       council_code, unit_ref
-- sources:    decants.overdue_population
-- definition: figures contract, decants.overdue
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from decants.overdue_population as population
