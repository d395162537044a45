-- model:      lahs.g2_exclusions
-- grain:      one row per tenancy that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    lahs.g2_population
-- definition: MHCLG, LAHS 2017-18 guidance, section G, g2 and g3: nothing is left out
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    population.file,
    population.line

from lahs.g2_population as population
where 1 = 0
