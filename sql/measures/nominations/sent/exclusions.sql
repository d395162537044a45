-- model:      nominations.sent_exclusions
-- grain:      one row per nomination that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    nominations.sent_population
-- definition: figures contract, nominations.sent: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.organisation,
    population.bedrooms

from nominations.sent_population as population
where false
