-- model:      voids.rent_loss_numerator
-- grain:      one row per void or home with a rent, and part of the measure it belongs to; rent_days is seven times the amount
-- keys:       council_code, unit_kind, unit_ref, part
-- sources:    voids.rent_loss_population
-- definition: MHCLG, LAHS 2017-18 guidance, h11a (rent lost on voids) and h9a (rent roll)
-- reading:    docs/definitions/rent_loss.md
with

-- days times the weekly rent is exact; a seventh of it need not be, so results add first and divide once
parted as (

    select
        void.council_code,
        void.unit_kind,
        void.unit_ref,
        'financial_year' as part,
        void.bedrooms,
        void.void_class,
        cast(void.days_in_year * void.weekly_rent as decimal(20, 4)) as rent_days,
        void.file,
        void.line

    from voids.rent_loss_population as void
    where void.unit_kind = 'void'

    union all

    select
        void.council_code,
        void.unit_kind,
        void.unit_ref,
        'month' as part,
        void.bedrooms,
        void.void_class,
        cast(void.days_in_month * void.weekly_rent as decimal(20, 4)) as rent_days,
        void.file,
        void.line

    from voids.rent_loss_population as void
    where
        void.unit_kind = 'void'
        and void.days_in_month > 0

    union all

    select
        unit.council_code,
        unit.unit_kind,
        unit.unit_ref,
        'percent' as part,
        unit.bedrooms,
        unit.void_class,
        cast(unit.days_in_year * unit.weekly_rent as decimal(20, 4)) as rent_days,
        unit.file,
        unit.line

    from voids.rent_loss_population as unit

)

select
    parted.council_code,
    parted.unit_kind,
    parted.unit_ref,
    parted.part,
    parted.bedrooms,
    parted.void_class,
    parted.rent_days,
    case
        when parted.unit_kind = 'void' then exact(cast(parted.rent_days as double) / 7)
        else cast(0 as decimal(28, 10))
    end as numerator,
    case
        when parted.part <> 'percent' then cast(null as decimal(28, 10))
        when parted.unit_kind = 'home' then exact(cast(parted.rent_days as double) / 7)
        else cast(0 as decimal(28, 10))
    end as denominator,
    parted.file,
    parted.line

from parted
where parted.rent_days is not null
