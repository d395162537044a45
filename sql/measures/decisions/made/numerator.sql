-- model:      decisions.made_numerator
-- grain:      one row per application decided in the month
-- keys:       council_code, unit_ref
-- sources:    decisions.made_population
-- definition: figures contract, decisions.made
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.outcome,
    population.applicant_type,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from decisions.made_population as population
