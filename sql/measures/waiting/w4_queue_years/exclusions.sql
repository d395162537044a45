-- model:      waiting.w4_queue_years_exclusions
-- grain:      one row per live household that stands in no queue
-- keys:       council_code, unit_ref
-- sources:    waiting.w4_queue_years_population
-- definition: figures contract, waiting.w4.queue_years: excluded, in the all row only
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    cast(null as string) as band,
    cast(null as string) as bedroom_need

from waiting.w4_queue_years_population as population
where population.exclusion is not null
