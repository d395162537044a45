-- model:      lettings.count_population
-- grain:      one row per letting of the financial year; the month is always within it
-- keys:       council_code, tenancy_ref
-- sources:    lettings.letting, reference.period
-- definition: figures contract, lettings.count and lettings.month: all lettings
-- reading:    docs/definitions/lettings.md
select
    letting.council_code,
    letting.tenancy_ref,
    letting.tenancy_ref as unit_ref,
    letting.kind,
    letting.queue,
    letting.route,
    letting.applicant_type,
    letting.band,
    letting.bedrooms,
    letting.area,
    letting.ward,
    letting.rent_basis,
    letting.bedroom_need,
    letting.tenancy_start,
    letting.tenancy_start >= period.month_start as is_in_month,
    letting.file,
    letting.line

from lettings.letting as letting
inner join reference.period as period
    on period.council_code = letting.council_code
where
    letting.is_letting
    and letting.tenancy_start between period.financial_year_start and period.as_at
