-- model:      waiting.w3_exclusions
-- grain:      one row per waiting spell whose length is not known
-- keys:       council_code, unit_ref
-- sources:    waiting.w3_population
-- definition: figures contract, waiting.w3: excluded
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.band,
    population.bedroom_need,
    population.file,
    population.line

from waiting.w3_population as population
where population.exclusion is not null
