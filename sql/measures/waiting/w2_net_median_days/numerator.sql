-- model:      waiting.w2_net_median_days_numerator
-- grain:      one row per live household whose wait is known
-- keys:       council_code, unit_ref
-- sources:    waiting.w2_net_median_days_population
-- definition: as-at - waiting from of the representative application - its suspended days
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.band,
    population.bedroom_need,
    population.applicant_type,
    population.gross_days,
    population.suspended_days,
    population.days as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from waiting.w2_net_median_days_population as population
where population.exclusion is null
