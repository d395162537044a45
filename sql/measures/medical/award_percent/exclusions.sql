-- model:      medical.award_percent_exclusions
-- grain:      one row per application that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    medical.award_percent_population
-- definition: figures contract, medical.award_percent: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason

from medical.award_percent_population as population
where false
