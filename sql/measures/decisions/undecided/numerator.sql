-- model:      decisions.undecided_numerator
-- grain:      one row per application not yet assessed
-- keys:       council_code, unit_ref
-- sources:    decisions.undecided_population
-- definition: figures contract, decisions.undecided
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.age_band,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from decisions.undecided_population as population
