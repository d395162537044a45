-- model:      lahs.g2_population
-- grain:      one row per settled tenancy of our own dwellings that ended by eviction, or was recovered from
--             subletting, in the financial year
-- keys:       council_code, tenancy_ref
-- sources:    core.tenancy, reference.period, reference.tenure, stock.home
-- definition: MHCLG, LAHS 2017-18 guidance, section G, g2 and g3
-- reading:    docs/definitions/lahs_stock.md
select
    tenancy.council_code,
    tenancy.tenancy_ref,
    tenancy.tenancy_ref as unit_ref,
    tenancy.end_date,
    tenancy.end_reason,
    tenancy.file,
    tenancy.line

from core.tenancy as tenancy
inner join reference.period as period on period.council_code = tenancy.council_code
inner join reference.tenure as tenure on tenure.tenure_type = tenancy.tenure_type
-- every dwelling of our own, in stock today or not
inner join stock.home as home
    on home.council_code = tenancy.council_code
    and home.property_ref = tenancy.property_ref
where
    tenure.is_settled
    and tenancy.end_date between period.financial_year_start and period.as_at
    and tenancy.end_reason in ('evicted_arrears', 'evicted_antisocial', 'evicted_both', 'evicted_other', 'sublet_recovered')
