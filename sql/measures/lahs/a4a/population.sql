-- model:      lahs.a4a_population
-- grain:      one row per HRA dwelling demolished in the financial year
-- keys:       council_code, property_ref
-- sources:    lahs.home, reference.period
-- definition: MHCLG, LAHS 2017-18 guidance, section A, a4a
-- reading:    docs/definitions/lahs_stock.md
select
    home.council_code,
    home.property_ref,
    home.property_ref as unit_ref,
    home.disposed_date,
    home.disposed_reason,
    home.file,
    home.line

from lahs.home as home
inner join reference.period as period on period.council_code = home.council_code
where
    home.is_dwelling
    and home.is_hra
    and home.disposed_reason = 'demolition'
    and home.disposed_date between period.financial_year_start and period.as_at
