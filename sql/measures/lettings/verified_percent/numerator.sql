-- model:      lettings.verified_percent_numerator
-- grain:      one row per register letting whose application is known, 1 where verified by the start; and again where it was not
-- keys:       council_code, part, unit_ref
-- sources:    lettings.verified_percent_population
-- definition: figures contract, lettings.verified_percent
select
    population.council_code,
    population.unit_ref,
    'verified' as part,
    population.verified as numerator,
    1 as denominator,
    population.file,
    population.line

from lettings.verified_percent_population as population
where population.exclusion is null

union all

select
    population.council_code,
    population.unit_ref,
    'unverified' as part,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from lettings.verified_percent_population as population
where population.exclusion is null and population.verified = 0
