-- model:      voids.relet_days_lahs_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, bedrooms, area, void_class
-- sources:    voids.relet_days_lahs_exclusions, voids.relet_days_lahs_numerator
-- definition: MHCLG, LAHS 2017-18 guidance, g1a
-- reading:    docs/definitions/relet_days.md
with

relets as (

    select
        counted.council_code,
        counted.part,
        counted.bedrooms,
        counted.area,
        counted.void_class,
        counted.numerator as relet_days

    from voids.relet_days_lahs_numerator as counted

    union all

    select
        excluded.council_code,
        excluded.part,
        excluded.bedrooms,
        excluded.area,
        excluded.void_class,
        cast(null as decimal(20, 4)) as relet_days

    from voids.relet_days_lahs_exclusions as excluded

),

grouped as (

    select
        relets.council_code,
        relets.part,
        relets.bedrooms,
        relets.area,
        relets.void_class,
        cast(sum(relets.relet_days) as decimal(20, 2)) as days,
        cast(count(relets.relet_days) as bigint) as relets,
        cast(count(*) - count(relets.relet_days) as bigint) as excluded,
        percentile_cont(0.5) within group (order by cast(relets.relet_days as double)) as median_days,
        percentile_cont(0.9) within group (order by cast(relets.relet_days as double)) as p90_days

    from relets
    group by grouping sets (
        (relets.council_code, relets.part),
        (relets.council_code, relets.part, relets.bedrooms),
        (relets.council_code, relets.part, relets.area),
        (relets.council_code, relets.part, relets.void_class)
    )

)

select
    grouped.council_code,
    'voids.relet_days.lahs_g1a' as figure,
    grouped.bedrooms,
    grouped.area,
    grouped.void_class,
    ratio_rounded(grouped.days, grouped.relets, 2) as value,
    coalesce(grouped.days, 0) as numerator,
    cast(grouped.relets as decimal(20, 2)) as denominator,
    grouped.relets as rows_counted,
    grouped.excluded as rows_excluded

from grouped
where grouped.part = 'last_12_months'

union all

select
    grouped.council_code,
    'voids.relet_days.lahs_g1a.median' as figure,
    grouped.bedrooms,
    grouped.area,
    grouped.void_class,
    rounded(exact(grouped.median_days), 1) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    grouped.relets as rows_counted,
    grouped.excluded as rows_excluded

from grouped
where grouped.part = 'last_12_months'

union all

select
    grouped.council_code,
    'voids.relet_days.lahs_g1a.p90' as figure,
    grouped.bedrooms,
    grouped.area,
    grouped.void_class,
    rounded(exact(grouped.p90_days), 1) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    grouped.relets as rows_counted,
    grouped.excluded as rows_excluded

from grouped
where grouped.part = 'last_12_months'

union all

select
    grouped.council_code,
    'voids.relet_days.lahs_g1a.month' as figure,
    grouped.bedrooms,
    grouped.area,
    grouped.void_class,
    ratio_rounded(grouped.days, grouped.relets, 2) as value,
    coalesce(grouped.days, 0) as numerator,
    cast(grouped.relets as decimal(20, 2)) as denominator,
    grouped.relets as rows_counted,
    grouped.excluded as rows_excluded

from grouped
where grouped.part = 'month'

union all

-- the return asks for the year as a whole
select
    grouped.council_code,
    'lahs.g1a' as figure,
    cast(null as string) as bedrooms,
    cast(null as string) as area,
    cast(null as string) as void_class,
    ratio_rounded(grouped.days, grouped.relets, 2) as value,
    coalesce(grouped.days, 0) as numerator,
    cast(grouped.relets as decimal(20, 2)) as denominator,
    grouped.relets as rows_counted,
    grouped.excluded as rows_excluded

from grouped
where
    grouped.part = 'financial_year'
    and grouped.bedrooms is null
    and grouped.area is null
    and grouped.void_class is null
