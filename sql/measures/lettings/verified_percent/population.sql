-- model:      lettings.verified_percent_population
-- grain:      one row per register letting of the financial year
-- keys:       council_code, tenancy_ref
-- sources:    lettings.letting, reference.period
-- definition: figures contract, lettings.verified_percent: register lettings
-- reading:    docs/definitions/lettings.md
select
    letting.council_code,
    letting.tenancy_ref,
    letting.tenancy_ref as unit_ref,
    letting.application_ref,
    letting.tenancy_start,
    case when letting.is_verified then 1 else 0 end as verified,
    case when letting.application_ref is null then 'application unknown' end as exclusion,
    letting.file,
    letting.line

from lettings.letting as letting
inner join reference.period as period
    on period.council_code = letting.council_code
where
    letting.is_register_letting
    and letting.tenancy_start between period.financial_year_start and period.as_at
