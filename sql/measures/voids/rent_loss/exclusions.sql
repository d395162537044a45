-- model:      voids.rent_loss_exclusions
-- grain:      one row per void or home without a rent, and part of the measure it is missing from
-- keys:       council_code, unit_kind, unit_ref, part
-- sources:    voids.rent_loss_population
-- definition: MHCLG, LAHS 2017-18 guidance, h11a (rent lost on voids) and h9a (rent roll)
-- reading:    docs/definitions/rent_loss.md
with

parts as (

    select 'financial_year' as part
    union all
    select 'month' as part
    union all
    select 'percent' as part

)

select
    unit.council_code,
    unit.unit_kind,
    unit.unit_ref,
    parts.part,
    case unit.unit_kind
        when 'void' then 'neither the void nor the home has a weekly rent'
        else 'weekly rent of the home not known'
    end as reason,
    unit.bedrooms,
    unit.void_class,
    unit.file,
    unit.line

from voids.rent_loss_population as unit
cross join parts
where
    unit.weekly_rent is null
    and (
        parts.part = 'percent'
        or (parts.part = 'financial_year' and unit.unit_kind = 'void')
        or (parts.part = 'month' and unit.unit_kind = 'void' and unit.days_in_month > 0)
    )
