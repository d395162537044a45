-- model:      waiting.w2_numerator
-- grain:      one row per live household whose wait is known, with its days, and again for the count of its wait band
-- keys:       council_code, part, unit_ref
-- sources:    waiting.w2_population
-- definition: figures contract, waiting.w2: as-at - waiting from of the representative application (gross days)
select
    population.council_code,
    population.unit_ref,
    counted_as.part,
    population.band,
    population.bedroom_need,
    population.applicant_type,
    population.age_band,
    case counted_as.part when 'days' then population.days else 1 end as numerator,
    case counted_as.part when 'days' then 1 end as denominator,
    population.file,
    population.line

from waiting.w2_population as population
cross join (values ('days'), ('wait_band')) as counted_as(part)
where population.exclusion is null
