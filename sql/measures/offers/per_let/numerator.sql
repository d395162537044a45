-- model:      offers.per_let_numerator
-- grain:      one row per offer, in the numerator, and per register letting, in the denominator
-- keys:       council_code, unit_ref
-- sources:    offers.per_let_population
-- definition: figures contract, offers.per_let
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.bedrooms,
    population.offers as numerator,
    population.lettings as denominator,
    population.file,
    population.line

from offers.per_let_population as population
