-- model:      lettings.verified_percent_numerator
-- grain:      one row per register letting whose application is known, 1 where verified by the start
-- keys:       council_code, unit_ref
-- sources:    lettings.verified_percent_population
-- definition: figures contract, lettings.verified_percent
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.verified as numerator,
    1 as denominator,
    population.file,
    population.line

from lettings.verified_percent_population as population
where population.exclusion is null
