-- model:      lettings.core_logs_exclusions
-- grain:      one row per letting whose log has no number of days: not submitted, or before the start
-- keys:       council_code, unit_ref
-- sources:    lettings.core_logs_population
-- definition: figures contract, core.logs: excluded from core.days_to_submit.median
select
    letting.council_code,
    letting.unit_ref,
    'days' as part,
    letting.exclusion as reason,
    letting.bedrooms,
    letting.kind,
    letting.file,
    letting.line

from lettings.core_logs_population as letting
where letting.exclusion is not null
