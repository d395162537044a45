-- model:      enquiries.open_exclusions
-- grain:      one row per enquiry that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    enquiries.open_population
-- definition: figures contract, enquiries.open: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.kind,
    population.age_band

from enquiries.open_population as population
where false
