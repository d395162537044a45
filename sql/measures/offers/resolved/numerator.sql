-- model:      offers.resolved_numerator
-- grain:      one row per offer resolved, and again 1 where it was refused
-- keys:       council_code, part, unit_ref
-- sources:    offers.resolved_population
-- definition: figures contract, offers.resolved and offers.refusal_percent
select
    population.council_code,
    population.unit_ref,
    'resolved' as part,
    population.outcome,
    population.bedrooms,
    population.applicant_type,
    population.area,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from offers.resolved_population as population

union all

select
    population.council_code,
    population.unit_ref,
    'refusal' as part,
    population.outcome,
    population.bedrooms,
    population.applicant_type,
    population.area,
    population.refused as numerator,
    1 as denominator,
    population.file,
    population.line

from offers.resolved_population as population
