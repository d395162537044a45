-- model:      waiting.w2_net_median_days_exclusions
-- grain:      one row per live household whose wait is not known
-- keys:       council_code, unit_ref
-- sources:    waiting.w2_net_median_days_population
-- definition: as waiting.w2: waiting from of the representative application unknown
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.band,
    population.bedroom_need,
    population.applicant_type

from waiting.w2_net_median_days_population as population
where population.exclusion is not null
