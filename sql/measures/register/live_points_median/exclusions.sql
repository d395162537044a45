-- model:      register.live_points_median_exclusions
-- grain:      one row per live application without points
-- keys:       council_code, unit_ref
-- sources:    register.live_points_median_population
-- definition: figures contract, register.live.points.median: excluded
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    population.bedroom_need

from register.live_points_median_population as population
where population.exclusion is not null
