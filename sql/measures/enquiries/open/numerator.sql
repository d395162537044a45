-- model:      enquiries.open_numerator
-- grain:      one row per enquiry not answered
-- keys:       council_code, unit_ref
-- sources:    enquiries.open_population
-- definition: figures contract, enquiries.open
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.kind,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from enquiries.open_population as population
