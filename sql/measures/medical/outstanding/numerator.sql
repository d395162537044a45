-- model:      medical.outstanding_numerator
-- grain:      one row per live application referred and not decided
-- keys:       council_code, unit_ref
-- sources:    medical.outstanding_population
-- definition: figures contract, medical.outstanding
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from medical.outstanding_population as population
