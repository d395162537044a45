-- model:      enquiries.received_numerator
-- grain:      one row per enquiry received in the month
-- keys:       council_code, unit_ref
-- sources:    enquiries.received_population
-- definition: figures contract, enquiries.received
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.kind,
    population.channel,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from enquiries.received_population as population
