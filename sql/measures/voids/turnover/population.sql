-- model:      voids.turnover_population
-- grain:      one row per tenancy ended in the last 12 months, and one per home and day of the two the stock is taken at
-- keys:       council_code, unit_kind, unit_ref
-- sources:    core.tenancy, reference.period, reference.tenure, stock.home
-- definition: local practice: tenancies ended over average stock
-- reading:    docs/definitions/turnover.md
select
    tenancy.council_code,
    'tenancy' as unit_kind,
    tenancy.tenancy_ref as unit_ref,
    coalesce(tenancy.end_reason = 'transfer', false) as is_transfer,
    tenancy.file,
    tenancy.line

from core.tenancy as tenancy
inner join reference.period as period on period.council_code = tenancy.council_code
inner join reference.tenure as tenure on tenure.tenure_type = tenancy.tenure_type
inner join stock.home as home
    on home.council_code = tenancy.council_code
    and home.property_ref = tenancy.property_ref
where
    tenure.is_settled
    and tenancy.end_date between period.last_12_months_start and period.as_at
    and coalesce(tenancy.end_reason not in ('mutual_exchange', 'assignment', 'succession', 'conversion'), true)

union all

select
    home.council_code,
    'home_before' as unit_kind,
    home.property_ref as unit_ref,
    false as is_transfer,
    home.file,
    home.line

from stock.home as home
inner join reference.period as period on period.council_code = home.council_code
where
    -- in stock on the day before the period: came in before it begins, and had not left by then
    (home.acquired_date is null or home.acquired_date < period.last_12_months_start)
    and (home.disposed_date is null or home.disposed_date >= period.last_12_months_start)

union all

select
    home.council_code,
    'home_now' as unit_kind,
    home.property_ref as unit_ref,
    false as is_transfer,
    home.file,
    home.line

from stock.home as home
inner join reference.period as period on period.council_code = home.council_code
where home.is_in_stock
