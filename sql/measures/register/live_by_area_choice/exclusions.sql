-- model:      register.live_by_area_choice_exclusions
-- grain:      one row per live application without area choices
-- keys:       council_code, unit_ref
-- sources:    register.live_by_area_choice_population
-- definition: figures contract, register.live.by_area_choice: excluded; such a row is in the all row only
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    population.exclusion as reason,
    cast(null as string) as area

from register.live_by_area_choice_population as population
where population.exclusion is not null
