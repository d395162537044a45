-- model:      enquiries.open_numerator
-- grain:      one row per enquiry not answered, and again where its target is past
-- keys:       council_code, part, unit_ref
-- sources:    enquiries.open_population
-- definition: figures contract, enquiries.open and enquiries.overdue
select
    population.council_code,
    population.unit_ref,
    'open' as part,
    population.kind,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from enquiries.open_population as population

union all

select
    population.council_code,
    population.unit_ref,
    'overdue' as part,
    population.kind,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from enquiries.open_population as population
where population.is_overdue = 1
