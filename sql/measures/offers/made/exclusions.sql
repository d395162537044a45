-- model:      offers.made_exclusions
-- grain:      one row per offer that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    offers.made_population
-- definition: figures contract, offers.made: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.bedrooms,
    population.applicant_type

from offers.made_population as population
where false
