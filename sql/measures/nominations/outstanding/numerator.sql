-- model:      nominations.outstanding_numerator
-- grain:      one row per nomination sent and not answered
-- keys:       council_code, unit_ref
-- sources:    nominations.outstanding_population
-- definition: figures contract, nominations.outstanding
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.age_band,
    population.organisation,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from nominations.outstanding_population as population
