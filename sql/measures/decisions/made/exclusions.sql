-- model:      decisions.made_exclusions
-- grain:      one row per application that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    decisions.made_population
-- definition: figures contract, decisions.made: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.outcome,
    population.applicant_type

from decisions.made_population as population
where false
