-- model:      voids.rent_loss_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, bedrooms, void_class
-- sources:    voids.rent_loss_exclusions, voids.rent_loss_numerator
-- definition: MHCLG, LAHS 2017-18 guidance, h11a (rent lost on voids) and h9a (rent roll)
-- reading:    docs/definitions/rent_loss.md
with

units as (

    select
        counted.council_code,
        counted.part,
        counted.unit_kind,
        counted.bedrooms,
        counted.void_class,
        counted.rent_days

    from voids.rent_loss_numerator as counted

    union all

    select
        excluded.council_code,
        excluded.part,
        excluded.unit_kind,
        excluded.bedrooms,
        excluded.void_class,
        cast(null as decimal(20, 4)) as rent_days

    from voids.rent_loss_exclusions as excluded

),

lost as (

    select
        units.council_code,
        case units.part when 'month' then 'voids.rent_loss.month' else 'voids.rent_loss' end as figure,
        units.bedrooms,
        units.void_class,
        cast(coalesce(sum(units.rent_days), 0) as decimal(24, 4)) as rent_days,
        cast(count(units.rent_days) as bigint) as voids,
        cast(count(*) - count(units.rent_days) as bigint) as excluded

    from units
    where units.part in ('financial_year', 'month')
    group by grouping sets (
        (units.council_code, units.part),
        (units.council_code, units.part, units.void_class),
        (units.council_code, units.part, units.bedrooms)
    )

),

share as (

    select
        units.council_code,
        cast(coalesce(sum(units.rent_days) filter (where units.unit_kind = 'void'), 0) as decimal(24, 4)) as lost_rent_days,
        cast(coalesce(sum(units.rent_days) filter (where units.unit_kind = 'home'), 0) as decimal(24, 4)) as rent_days,
        cast(count(units.rent_days) filter (where units.unit_kind = 'home') as bigint) as homes,
        cast(count(*) - count(units.rent_days) as bigint) as excluded

    from units
    where units.part = 'percent'
    group by units.council_code

)

select
    lost.council_code,
    lost.figure,
    lost.bedrooms,
    lost.void_class,
    ratio_rounded(lost.rent_days, 7, 2) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    lost.voids as rows_counted,
    lost.excluded as rows_excluded

from lost

union all

-- the return asks for the year as a whole
select
    lost.council_code,
    'lahs.h11a' as figure,
    cast(null as string) as bedrooms,
    cast(null as string) as void_class,
    ratio_rounded(lost.rent_days, 7, 2) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    lost.voids as rows_counted,
    lost.excluded as rows_excluded

from lost
where
    lost.figure = 'voids.rent_loss'
    and lost.bedrooms is null
    and lost.void_class is null

union all

select
    share.council_code,
    'voids.rent_loss_percent' as figure,
    cast(null as string) as bedrooms,
    cast(null as string) as void_class,
    ratio_rounded(100 * share.lost_rent_days, share.rent_days, 2) as value,
    cast(ratio_rounded(share.lost_rent_days, 7, 2) as decimal(20, 2)) as numerator,
    cast(ratio_rounded(share.rent_days, 7, 2) as decimal(20, 2)) as denominator,
    share.homes as rows_counted,
    share.excluded as rows_excluded

from share
