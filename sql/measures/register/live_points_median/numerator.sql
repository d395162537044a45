-- model:      register.live_points_median_numerator
-- grain:      one row per live application with points
-- keys:       council_code, unit_ref
-- sources:    register.live_points_median_population
-- definition: figures contract, register.live.points.median: points
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.bedroom_need,
    population.points as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from register.live_points_median_population as population
where population.exclusion is null
