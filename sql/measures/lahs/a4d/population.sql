-- model:      lahs.a4d_population
-- grain:      one row per HRA dwelling acquired or bought back in the financial year
-- keys:       council_code, property_ref
-- sources:    lahs.home, reference.period
-- definition: MHCLG, LAHS 2017-18 guidance, section A, a4d
-- reading:    docs/definitions/lahs_stock.md
select
    home.council_code,
    home.property_ref,
    home.property_ref as unit_ref,
    home.acquired_date,
    home.acquired_reason,
    home.file,
    home.line

from lahs.home as home
inner join reference.period as period on period.council_code = home.council_code
where
    home.is_dwelling
    and home.is_hra
    and home.acquired_reason in ('acquisition', 'buy_back')
    and home.acquired_date between period.financial_year_start and period.as_at
