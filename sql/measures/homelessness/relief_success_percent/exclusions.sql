-- model:      homelessness.relief_success_percent_exclusions
-- grain:      one row per case of which nobody said how relief ended
-- keys:       council_code, unit_ref
-- sources:    homelessness.relief_success_percent_population
-- definition: figures contract, homelessness.relief_success_percent: excluded
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.file,
    population.line

from homelessness.relief_success_percent_population as population
where population.exclusion is not null
