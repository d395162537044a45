-- model:      nominations.rejections_numerator
-- grain:      one row per nomination the landlord rejected
-- keys:       council_code, unit_ref
-- sources:    nominations.rejections_population
-- definition: figures contract, nominations.rejections
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.reason,
    population.organisation,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from nominations.rejections_population as population
