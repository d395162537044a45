-- model:      offers.resolved_numerator
-- grain:      one row per offer and figure it counts for
-- keys:       council_code, part, unit_ref
-- sources:    offers.resolved_population
-- definition: figures contract, offers.resolved to offers.unreasonable_percent
select
    population.council_code,
    population.unit_ref,
    'resolved' as part,
    population.outcome,
    population.bedrooms,
    population.applicant_type,
    population.area,
    population.reason,
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
    population.reason,
    population.refused as numerator,
    1 as denominator,
    population.file,
    population.line

from offers.resolved_population as population

union all

select
    population.council_code,
    population.unit_ref,
    'refusals' as part,
    population.outcome,
    population.bedrooms,
    population.applicant_type,
    population.area,
    population.reason,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from offers.resolved_population as population
where population.refused = 1

union all

select
    population.council_code,
    population.unit_ref,
    'unreasonable' as part,
    population.outcome,
    population.bedrooms,
    population.applicant_type,
    population.area,
    population.reason,
    population.unreasonable as numerator,
    1 as denominator,
    population.file,
    population.line

from offers.resolved_population as population
where population.unreasonable is not null
