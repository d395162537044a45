-- model:      nominations.days_to_let_median_exclusions
-- grain:      one row per nomination let whose days are not known
-- keys:       council_code, unit_ref
-- sources:    nominations.days_to_let_median_population
-- definition: figures contract, nominations.days_to_let.median: excluded
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.organisation

from nominations.days_to_let_median_population as population
where population.exclusion is not null
