-- model:      lahs.e1a_numerator
-- grain:      one row per home
-- keys:       council_code, unit_ref
-- sources:    lahs.e1a_population
-- definition: MHCLG, LAHS 2017-18 guidance, section E, e1a; our own stock only
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from lahs.e1a_population as population
