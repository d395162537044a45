-- model:      register.points_deciles_exclusions
-- grain:      one row per live application and figure that cannot use it
-- keys:       council_code, unit_ref, part
-- sources:    register.points_deciles_population
-- definition: without points there is no tenth; without a registration date no wait
-- reading:    docs/definitions/points_deciles.md
select
    population.council_code,
    population.unit_ref,
    'applications' as part,
    population.exclusion as reason,
    population.category

from register.points_deciles_population as population
where population.exclusion is not null

union all

select
    population.council_code,
    population.unit_ref,
    'days' as part,
    population.days_exclusion as reason,
    population.category

from register.points_deciles_population as population
where population.days_exclusion is not null
