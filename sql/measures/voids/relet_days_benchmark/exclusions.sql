-- model:      voids.relet_days_benchmark_exclusions
-- grain:      one row per re-let void and part of the measure it belongs to, of those whose days cannot be told
-- keys:       council_code, void_ref, part
-- sources:    voids.relet_days_benchmark_population
-- definition: Acuity (ARAP), PI Re-let time GNPI36/HMSH36/V212
-- reading:    docs/definitions/relet_days.md
select
    relet.council_code,
    relet.void_ref,
    relet.unit_ref,
    'all' as part,
    relet.excluded_because as reason,
    relet.bedrooms,
    relet.area,
    relet.void_class,
    relet.file,
    relet.line

from voids.relet_days_benchmark_population as relet
where relet.excluded_because is not null

union all

select
    relet.council_code,
    relet.void_ref,
    relet.unit_ref,
    'standard' as part,
    relet.excluded_because as reason,
    relet.bedrooms,
    relet.area,
    relet.void_class,
    relet.file,
    relet.line

from voids.relet_days_benchmark_population as relet
where
    relet.excluded_because is not null
    and relet.void_class <> 'major_works'
