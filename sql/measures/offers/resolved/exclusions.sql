-- model:      offers.resolved_exclusions
-- grain:      one row per offer that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    offers.resolved_population
-- definition: figures contract, offers.resolved and offers.refusal_percent: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.outcome,
    population.bedrooms,
    population.applicant_type,
    population.area

from offers.resolved_population as population
where false
