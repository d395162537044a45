-- model:      mobility.exchanges_refused_numerator
-- grain:      one row per exchange refused in the financial year
-- keys:       council_code, unit_ref
-- sources:    mobility.exchanges_refused_population
-- definition: figures contract, mobility.exchanges_refused
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.reason,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from mobility.exchanges_refused_population as population
