-- model:      voids.relets_numerator
-- grain:      one row per re-let void
-- keys:       council_code, void_ref
-- sources:    voids.relets_population
-- definition: MHCLG, LAHS 2017-18 guidance, g1a (which re-lets count)
select
    relet.council_code,
    relet.void_ref,
    relet.unit_ref,
    cast(null as string) as part,
    relet.bedrooms,
    relet.area,
    relet.void_class,
    1 as numerator,
    cast(null as integer) as denominator,
    relet.file,
    relet.line

from voids.relets_population as relet
