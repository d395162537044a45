-- model:      lettings.core_logs_population
-- grain:      one row per letting or renewal of the financial year for which CORE wants a log
-- keys:       council_code, tenancy_ref
-- sources:    lettings.letting, reference.period, reference.setting
-- definition: figures contract, core.logs: MHCLG, CORE lettings logs 2026 to 2027
-- reading:    docs/definitions/core_logs.md
select
    letting.council_code,
    letting.tenancy_ref,
    letting.tenancy_ref as unit_ref,
    letting.tenancy_start,
    letting.bedrooms,
    letting.kind,
    letting.core_submitted_date,
    case
        when letting.core_submitted_date >= letting.tenancy_start then days_between(letting.tenancy_start, letting.core_submitted_date)
    end as days_to_submit,
    letting.core_submitted_date is null
        and days_between(letting.tenancy_start, period.as_at) > setting.core_overdue_days as is_overdue,
    letting.is_core_log_complete,
    case
        when letting.core_submitted_date is null then 'log not submitted'
        when letting.core_submitted_date < letting.tenancy_start then 'log submitted before the tenancy start'
    end as exclusion,
    letting.file,
    letting.line

from lettings.letting as letting
inner join reference.period as period on period.council_code = letting.council_code
cross join reference.setting as setting
where
    letting.is_core_log_due
    and letting.tenancy_start between period.financial_year_start and period.as_at
