-- model:      decants.open_numerator
-- grain:      one row per household moved out and not back, and again where it should be
-- keys:       council_code, part, unit_ref
-- sources:    decants.open_population
-- definition: figures contract, decants.open and decants.overdue
select
    population.council_code,
    population.unit_ref,
    'open' as part,
    population.kind,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from decants.open_population as population

union all

select
    population.council_code,
    population.unit_ref,
    'overdue' as part,
    population.kind,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from decants.open_population as population
where population.is_overdue = 1
