-- model:      voids.relet_days_core_exclusions
-- grain:      one row per re-let void, of those whose days cannot be told
-- keys:       council_code, void_ref
-- sources:    voids.relet_days_core_population
-- definition: MHCLG, CORE lettings log 2025/26: vacdays
-- reading:    docs/definitions/relet_days.md
select
    relet.council_code,
    relet.void_ref,
    relet.unit_ref,
    cast(null as string) as part,
    relet.excluded_because as reason,
    relet.bedrooms,
    relet.area,
    relet.void_class,
    relet.file,
    relet.line

from voids.relet_days_core_population as relet
where relet.excluded_because is not null
