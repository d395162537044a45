-- model:      lettings.count_exclusions
-- grain:      one row per letting that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    lettings.count_population
-- definition: figures contract, lettings.count and lettings.month: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.kind,
    population.queue,
    population.route,
    population.applicant_type,
    population.band,
    population.bedrooms,
    population.area,
    population.ward,
    population.rent_basis,
    population.bedroom_need

from lettings.count_population as population
where false
