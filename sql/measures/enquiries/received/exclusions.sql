-- model:      enquiries.received_exclusions
-- grain:      one row per enquiry that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    enquiries.received_population
-- definition: figures contract, enquiries.received: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.kind,
    population.channel

from enquiries.received_population as population
where false
