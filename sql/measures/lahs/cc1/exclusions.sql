-- model:      lahs.cc1_exclusions
-- grain:      one row per household that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    lahs.cc1_population
-- definition: MHCLG, LAHS 2017-18 guidance, section C, cc1: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.file,
    population.line

from lahs.cc1_population as population
where 1 = 0
