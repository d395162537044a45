-- model:      register.debt_exclusions
-- grain:      one row per application that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    register.debt_population
-- definition: figures contract, register.debt: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.category

from register.debt_population as population
where false
