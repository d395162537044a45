-- model:      adverts.closed_numerator
-- grain:      one row per advert closed in the month
-- keys:       council_code, unit_ref
-- sources:    adverts.closed_population
-- definition: figures contract, adverts.closed
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.bedrooms,
    population.area,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from adverts.closed_population as population
