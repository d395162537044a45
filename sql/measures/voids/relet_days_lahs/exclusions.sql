-- model:      voids.relet_days_lahs_exclusions
-- grain:      one row per re-let void and part of the measure it belongs to, of those whose days cannot be told
-- keys:       council_code, void_ref, part
-- sources:    voids.relet_days_lahs_population
-- definition: MHCLG, LAHS 2017-18 guidance, g1a
-- reading:    docs/definitions/relet_days.md
select
    relet.council_code,
    relet.void_ref,
    relet.unit_ref,
    'last_12_months' as part,
    relet.excluded_because as reason,
    relet.bedrooms,
    relet.area,
    relet.void_class,
    relet.file,
    relet.line

from voids.relet_days_lahs_population as relet
where relet.excluded_because is not null

union all

select
    relet.council_code,
    relet.void_ref,
    relet.unit_ref,
    'month' as part,
    relet.excluded_because as reason,
    relet.bedrooms,
    relet.area,
    relet.void_class,
    relet.file,
    relet.line

from voids.relet_days_lahs_population as relet
where
    relet.excluded_because is not null
    and relet.is_in_month

union all

select
    relet.council_code,
    relet.void_ref,
    relet.unit_ref,
    'financial_year' as part,
    relet.excluded_because as reason,
    relet.bedrooms,
    relet.area,
    relet.void_class,
    relet.file,
    relet.line

from voids.relet_days_lahs_population as relet
where
    relet.excluded_because is not null
    and relet.is_in_financial_year
