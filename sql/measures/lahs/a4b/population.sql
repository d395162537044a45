-- model:      lahs.a4b_population
-- grain:      one row per HRA dwelling gained or lost by conversion in the financial year
-- keys:       council_code, property_ref
-- sources:    lahs.home, reference.period
-- definition: MHCLG, LAHS 2017-18 guidance, section A, a4ba and a4bb
-- reading:    docs/definitions/lahs_stock.md
with

converted as (

    select
        home.*,
        coalesce(
            home.acquired_reason = 'conversion'
            and home.acquired_date between period.financial_year_start and period.as_at,
            false
        ) as is_gained,
        coalesce(
            home.disposed_reason = 'conversion'
            and home.disposed_date between period.financial_year_start and period.as_at,
            false
        ) as is_lost

    from lahs.home as home
    inner join reference.period as period on period.council_code = home.council_code
    where
        home.is_dwelling
        and home.is_hra

)

select
    converted.council_code,
    converted.property_ref,
    converted.property_ref as unit_ref,
    converted.is_gained,
    converted.is_lost,
    converted.file,
    converted.line

from converted
where
    converted.is_gained
    or converted.is_lost
