-- model:      lahs.d11_exclusions
-- grain:      one row per nomination that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    lahs.d11_population
-- definition: MHCLG, LAHS 2017-18 guidance, section D, d11 and d12: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.file,
    population.line

from lahs.d11_population as population
where 1 = 0
