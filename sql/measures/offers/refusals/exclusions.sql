-- model:      offers.refusals_exclusions
-- grain:      one row per refusal that nobody has judged
-- keys:       council_code, unit_ref
-- sources:    offers.refusals_population
-- definition: figures contract, offers.refusals and offers.unreasonable_percent: excluded
select
    population.council_code,
    population.unit_ref,
    'unreasonable' as part,
    'reasonable_flag blank' as reason,
    population.bedrooms

from offers.refusals_population as population
where population.unreasonable is null
