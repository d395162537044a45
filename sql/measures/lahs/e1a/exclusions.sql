-- model:      lahs.e1a_exclusions
-- grain:      one row per home that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    lahs.e1a_population
-- definition: MHCLG, LAHS 2017-18 guidance, section E, e1a; our own stock only: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.file,
    population.line

from lahs.e1a_population as population
where 1 = 0
