-- model:      voids.rent_loss_population
-- grain:      one row per void with a lost day in the financial year, and one per home with a day in stock in it
-- keys:       council_code, unit_kind, unit_ref
-- sources:    reference.period, stock.home, voids.spell
-- definition: MHCLG, LAHS 2017-18 guidance, h11a (rent lost on voids) and h9a (rent roll)
-- reading:    docs/definitions/rent_loss.md
with

-- a void loses the days after its start and before it closed, up to the as-at, and none once the home is disposed of
void_bounds as (

    select
        spell.council_code,
        spell.void_ref,
        spell.property_ref,
        spell.bedrooms,
        spell.void_class,
        spell.void_start + 1 as first_lost_day,
        least(
            period.as_at + 1,
            coalesce(spell.closed_on, period.as_at + 1),
            coalesce(spell.disposed_date, period.as_at + 1)
        ) as first_day_after,
        period.financial_year_start,
        period.month_start,
        spell.weekly_rent,
        spell.file,
        spell.line

    from voids.spell as spell
    inner join reference.period as period on period.council_code = spell.council_code
    where spell.is_lettable_use

),

home_bounds as (

    select
        home.council_code,
        home.property_ref,
        home.bedrooms,
        greatest(period.financial_year_start, coalesce(home.acquired_date, period.financial_year_start)) as first_day,
        least(period.as_at + 1, coalesce(home.disposed_date, period.as_at + 1)) as first_day_after,
        home.weekly_rent,
        home.file,
        home.line

    from stock.home as home
    inner join reference.period as period on period.council_code = home.council_code
    where home.is_lettable_use

),

days as (

    select
        void.council_code,
        'void' as unit_kind,
        void.void_ref as unit_ref,
        void.property_ref,
        void.bedrooms,
        void.void_class,
        days_between(greatest(void.first_lost_day, void.financial_year_start), void.first_day_after) as days_in_year,
        days_between(greatest(void.first_lost_day, void.month_start), void.first_day_after) as days_in_month,
        void.weekly_rent,
        void.file,
        void.line

    from void_bounds as void

    union all

    select
        home.council_code,
        'home' as unit_kind,
        home.property_ref as unit_ref,
        home.property_ref,
        home.bedrooms,
        cast(null as string) as void_class,
        days_between(home.first_day, home.first_day_after) as days_in_year,
        0 as days_in_month,
        home.weekly_rent,
        home.file,
        home.line

    from home_bounds as home

)

select
    days.council_code,
    days.unit_kind,
    days.unit_ref,
    days.property_ref,
    days.bedrooms,
    days.void_class,
    days.days_in_year,
    greatest(days.days_in_month, 0) as days_in_month,
    days.weekly_rent,
    days.file,
    days.line

from days
where days.days_in_year > 0
