-- model:      decisions.undecided_exclusions
-- grain:      one row per application that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    decisions.undecided_population
-- definition: figures contract, decisions.undecided: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.age_band

from decisions.undecided_population as population
where false
