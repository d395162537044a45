-- model:      lahs.a4a_numerator
-- grain:      one row per home
-- keys:       council_code, unit_ref
-- sources:    lahs.a4a_population
-- definition: MHCLG, LAHS 2017-18 guidance, section A, a4a
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from lahs.a4a_population as population
