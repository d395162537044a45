-- model:      adverts.closed_exclusions
-- grain:      one row per advert that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    adverts.closed_population
-- definition: figures contract, adverts.closed: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.bedrooms,
    population.area

from adverts.closed_population as population
where false
