-- model:      lahs.cc5_exclusions
-- grain:      one row per household that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    lahs.cc5_population
-- definition: MHCLG, LAHS 2017-18 guidance, section C, cc5; Housing Act 1996, section 166A(3): nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.file,
    population.line

from lahs.cc5_population as population
where 1 = 0
