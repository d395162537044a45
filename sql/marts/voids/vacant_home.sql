-- model:      voids.vacant_home
-- grain:      one row per home in stock that stands empty at the as-at, with its void
-- keys:       council_code, property_ref
-- sources:    reference.period, stock.home, voids.spell
-- definition: MHCLG, LAHS 2017-18 guidance, section E
-- reading:    docs/definitions/voids.md
with

-- of several open voids the latest start counts, then the highest reference
latest_open_voids as (

    select
        spell.council_code,
        spell.property_ref,
        spell.void_ref,
        spell.void_class,
        spell.void_start,
        spell.is_available,
        spell.file,
        spell.line

    from voids.spell as spell
    where spell.is_open
    qualify row_number() over (
        partition by spell.council_code, spell.property_ref
        order by spell.void_start desc, spell.void_ref desc
    ) = 1

)

select
    home.council_code,
    home.property_ref,
    void.void_ref,
    home.bedrooms,
    home.area,
    home.ward,
    home.is_lettable,
    void.void_class,
    void.void_start,
    days_between(void.void_start, period.as_at) as days_empty,
    case
        when days_between(void.void_start, period.as_at) <= 42 then '0-6_weeks'
        when period.as_at <= month_add(void.void_start, 6) then '6_weeks-6_months'
        else 'over_6_months'
    end as age_band,
    void.is_available,
    case when void.is_available then 'yes' else 'no' end as available,
    void.file,
    void.line

from stock.home as home
inner join latest_open_voids as void
    on void.council_code = home.council_code
    and void.property_ref = home.property_ref
inner join reference.period as period on period.council_code = home.council_code
where
    home.is_in_stock
    and home.tenancy_ref is null
