-- model:      waiting.w3_naive_exclusions
-- grain:      one row per housed spell whose length is not known, and part of the measure it belongs to
-- keys:       council_code, unit_ref, part
-- sources:    waiting.w3_naive_population
-- definition: as waiting.w3: closed, but not known when; or ended before it began
select
    population.council_code,
    population.unit_ref,
    seen.part,
    population.exclusion as reason,
    population.band,
    population.bedroom_need,
    population.file,
    population.line

from waiting.w3_naive_population as population
cross join (values ('whole'), ('last_12_months')) as seen(part)
where
    population.exclusion is not null
    and (seen.part = 'whole' or population.is_in_last_12_months)
