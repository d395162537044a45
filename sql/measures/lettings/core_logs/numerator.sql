-- model:      lettings.core_logs_numerator
-- grain:      one row per letting and part of the measure it belongs to; the part days holds days, the others 1 or 0
-- keys:       council_code, unit_ref, part
-- sources:    lettings.core_logs_population
-- definition: figures contract, core.logs
select
    letting.council_code,
    letting.unit_ref,
    parts.part,
    letting.bedrooms,
    letting.kind,
    case parts.part
        when 'submitted' then case when letting.core_submitted_date is not null then 1 else 0 end
        when 'complete' then case when letting.is_core_log_complete then 1 else 0 end
        when 'days' then letting.days_to_submit
        else 1
    end as numerator,
    case when parts.part in ('submitted', 'complete') then 1 end as denominator,
    letting.file,
    letting.line

from lettings.core_logs_population as letting
inner join (values ('due'), ('submitted'), ('days'), ('overdue'), ('complete')) as parts(part)
    on parts.part in ('due', 'submitted', 'complete')
    or (parts.part = 'days' and letting.exclusion is null)
    or (parts.part = 'overdue' and letting.is_overdue)
