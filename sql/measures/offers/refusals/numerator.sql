-- model:      offers.refusals_numerator
-- grain:      one row per offer refused, and again 1 where that was unreasonable
-- keys:       council_code, part, unit_ref
-- sources:    offers.refusals_population
-- definition: figures contract, offers.refusals and offers.unreasonable_percent
select
    population.council_code,
    population.unit_ref,
    'refusals' as part,
    population.reason,
    population.bedrooms,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from offers.refusals_population as population

union all

select
    population.council_code,
    population.unit_ref,
    'unreasonable' as part,
    population.reason,
    population.bedrooms,
    population.unreasonable as numerator,
    1 as denominator,
    population.file,
    population.line

from offers.refusals_population as population
where population.unreasonable is not null
