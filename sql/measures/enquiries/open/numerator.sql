-- model:      enquiries.open_numerator
-- grain:      one row per enquiry not answered, and again with its days
-- keys:       council_code, part, unit_ref
-- sources:    enquiries.open_population
-- definition: figures contract, enquiries.open
select
    population.council_code,
    population.unit_ref,
    counted_as.part,
    population.kind,
    population.age_band,
    case counted_as.part when 'days' then population.days else 1 end as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from enquiries.open_population as population
cross join (values ('open'), ('days')) as counted_as(part)
