-- model:      voids.relets_result
-- grain:      one row per group
-- keys:       council_code, figure, bedrooms, area, void_class
-- sources:    voids.relets_numerator
-- definition: MHCLG, LAHS 2017-18 guidance, g1a (which re-lets count)
select
    relet.council_code,
    'voids.relets' as figure,
    relet.bedrooms,
    relet.area,
    relet.void_class,
    cast(count(*) as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(count(*) as bigint) as rows_counted,
    cast(0 as bigint) as rows_excluded

from voids.relets_numerator as relet
group by grouping sets (
    (relet.council_code),
    (relet.council_code, relet.bedrooms),
    (relet.council_code, relet.area),
    (relet.council_code, relet.void_class)
)
