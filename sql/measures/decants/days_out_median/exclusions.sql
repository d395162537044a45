-- model:      decants.days_out_median_exclusions
-- grain:      one row per decant that ended and began no one knows when
-- keys:       council_code, unit_ref
-- sources:    decants.days_out_median_population
-- definition: figures contract, decants.days_out.median: excluded
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.outcome

from decants.days_out_median_population as population
where population.exclusion is not null
