-- model:      enquiries.overdue_numerator
-- grain:      one row per enquiry not answered by its target
-- keys:       council_code, unit_ref
-- sources:    enquiries.overdue_population
-- definition: figures contract, enquiries.overdue
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.kind,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from enquiries.overdue_population as population
