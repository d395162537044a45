-- model:      lahs.cc4ab_numerator
-- grain:      one row per application
-- keys:       council_code, unit_ref
-- sources:    lahs.cc4ab_population
-- definition: MHCLG, LAHS 2017-18 guidance, section C, cc4ab; of any status
select
    population.council_code,
    population.unit_ref,
    cast(null as string) as part,
    1 as numerator,
    cast(null as integer) as denominator,
    population.file,
    population.line

from lahs.cc4ab_population as population
