-- model:      offers.resolved_exclusions
-- grain:      one row per refused offer nobody has judged
-- keys:       council_code, unit_ref
-- sources:    offers.resolved_population
-- definition: figures contract, offers.resolved to offers.unreasonable_percent: excluded
select
    population.council_code,
    population.unit_ref,
    'unreasonable' as part,
    'reasonable_flag blank' as reason,
    population.outcome,
    population.bedrooms,
    population.applicant_type,
    population.area

from offers.resolved_population as population
where population.refused = 1 and population.unreasonable is null
