-- model:      voids.relets_exclusions
-- grain:      one row per re-let void that cannot be counted: there are none, for a count needs no dates but the new start
-- keys:       council_code, void_ref
-- sources:    voids.relets_population
-- definition: MHCLG, LAHS 2017-18 guidance, g1a (which re-lets count)
select
    relet.council_code,
    relet.void_ref,
    relet.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    relet.bedrooms,
    relet.area,
    relet.void_class,
    relet.file,
    relet.line

from voids.relets_population as relet
where 1 = 0
