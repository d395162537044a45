-- model:      voids.relet_days_lahs_numerator
-- grain:      one row per re-let void and part of the measure it belongs to, with its days
-- keys:       council_code, void_ref, part
-- sources:    voids.relet_days_lahs_population
-- definition: MHCLG, LAHS 2017-18 guidance, g1a
-- reading:    docs/definitions/relet_days.md
select
    relet.council_code,
    relet.void_ref,
    relet.unit_ref,
    'last_12_months' as part,
    relet.bedrooms,
    relet.area,
    relet.void_class,
    cast(relet.relet_days as decimal(20, 4)) as numerator,
    1 as denominator,
    relet.file,
    relet.line

from voids.relet_days_lahs_population as relet
where relet.excluded_because is null

union all

select
    relet.council_code,
    relet.void_ref,
    relet.unit_ref,
    'month' as part,
    relet.bedrooms,
    relet.area,
    relet.void_class,
    cast(relet.relet_days as decimal(20, 4)) as numerator,
    1 as denominator,
    relet.file,
    relet.line

from voids.relet_days_lahs_population as relet
where
    relet.excluded_because is null
    and relet.is_in_month

union all

select
    relet.council_code,
    relet.void_ref,
    relet.unit_ref,
    'financial_year' as part,
    relet.bedrooms,
    relet.area,
    relet.void_class,
    cast(relet.relet_days as decimal(20, 4)) as numerator,
    1 as denominator,
    relet.file,
    relet.line

from voids.relet_days_lahs_population as relet
where
    relet.excluded_because is null
    and relet.is_in_financial_year
