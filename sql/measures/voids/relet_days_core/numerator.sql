-- model:      voids.relet_days_core_numerator
-- grain:      one row per re-let void, with its days
-- keys:       council_code, void_ref
-- sources:    voids.relet_days_core_population
-- definition: MHCLG, CORE lettings log 2025/26: vacdays
-- reading:    docs/definitions/relet_days.md
select
    relet.council_code,
    relet.void_ref,
    relet.unit_ref,
    cast(null as string) as part,
    relet.bedrooms,
    relet.area,
    relet.void_class,
    cast(relet.relet_days as decimal(20, 4)) as numerator,
    1 as denominator,
    relet.file,
    relet.line

from voids.relet_days_core_population as relet
where relet.excluded_because is null
