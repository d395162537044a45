-- model:      offers.made_numerator
-- grain:      one row per offer of the month
-- keys:       council_code, unit_ref
-- sources:    offers.made_population
-- definition: figures contract, offers.made
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.bedrooms,
    population.applicant_type,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from offers.made_population as population
