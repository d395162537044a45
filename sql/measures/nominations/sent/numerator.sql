-- model:      nominations.sent_numerator
-- grain:      one row per nomination sent in the month
-- keys:       council_code, unit_ref
-- sources:    nominations.sent_population
-- definition: figures contract, nominations.sent
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.organisation,
    population.bedrooms,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from nominations.sent_population as population
