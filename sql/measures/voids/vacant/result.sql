-- model:      voids.vacant_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, bedrooms, area, ward, available, void_class, age_band
-- sources:    voids.vacant_numerator
-- definition: MHCLG, LAHS 2017-18 guidance, section E
-- reading:    docs/definitions/voids.md
with

vacant as (

    select
        home.council_code,
        home.bedrooms,
        home.area,
        home.ward,
        home.available,
        home.void_class,
        home.age_band,
        cast(count(*) as bigint) as homes

    from voids.vacant_numerator as home
    where home.part = 'vacant'
    group by grouping sets (
        (home.council_code),
        (home.council_code, home.bedrooms),
        (home.council_code, home.area),
        (home.council_code, home.ward),
        (home.council_code, home.available),
        (home.council_code, home.void_class),
        (home.council_code, home.age_band),
        (home.council_code, home.available, home.age_band)
    )

),

backlog as (

    select
        home.council_code,
        case home.part
            when 'over_6_weeks' then 'voids.vacant_over_6_weeks'
            else 'voids.vacant_over_6_months'
        end as figure,
        home.bedrooms,
        home.available,
        cast(count(*) as bigint) as homes

    from voids.vacant_numerator as home
    where home.part in ('over_6_weeks', 'over_6_months')
    group by grouping sets (
        (home.council_code, home.part),
        (home.council_code, home.part, home.bedrooms),
        (home.council_code, home.part, home.available)
    )

),

open_days as (

    select
        home.council_code,
        home.bedrooms,
        home.void_class,
        percentile_cont(0.5) within group (order by cast(home.numerator as double)) as median_days,
        cast(count(*) as bigint) as homes

    from voids.vacant_numerator as home
    where home.part = 'open_days'
    group by grouping sets (
        (home.council_code),
        (home.council_code, home.bedrooms),
        (home.council_code, home.void_class)
    )

)

select
    vacant.council_code,
    'voids.vacant' as figure,
    vacant.bedrooms,
    vacant.area,
    vacant.ward,
    vacant.available,
    vacant.void_class,
    vacant.age_band,
    cast(vacant.homes as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    vacant.homes as rows_counted,
    cast(0 as bigint) as rows_excluded

from vacant

union all

select
    backlog.council_code,
    backlog.figure,
    backlog.bedrooms,
    cast(null as string) as area,
    cast(null as string) as ward,
    backlog.available,
    cast(null as string) as void_class,
    cast(null as string) as age_band,
    cast(backlog.homes as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    backlog.homes as rows_counted,
    cast(0 as bigint) as rows_excluded

from backlog

union all

select
    open_days.council_code,
    'voids.open_days.median' as figure,
    open_days.bedrooms,
    cast(null as string) as area,
    cast(null as string) as ward,
    cast(null as string) as available,
    open_days.void_class,
    cast(null as string) as age_band,
    rounded(exact(open_days.median_days), 1) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    open_days.homes as rows_counted,
    cast(0 as bigint) as rows_excluded

from open_days
