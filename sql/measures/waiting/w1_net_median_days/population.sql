-- model:      waiting.w1_net_median_days_population
-- grain:      one row per register letting of the last 12 months
-- keys:       council_code, tenancy_ref
-- sources:    waiting.w1_population, register.status_entry
-- definition: figures contract, waiting.w1.net.median_days and 4.3, suspended days
-- reading:    docs/definitions/suspended_days.md
with

-- from the entry to the next one, or to the tenancy start; only what lies between waiting from and the tenancy start
suspensions as (

    select
        letting.council_code,
        letting.tenancy_ref,
        greatest(status_entry.entered_on, letting.waiting_from) as begins_on,
        least(coalesce(status_entry.next_entered_on, letting.tenancy_start), letting.tenancy_start) as ends_before

    from waiting.w1_population as letting
    inner join register.status_entry as status_entry
        on status_entry.council_code = letting.council_code
        and status_entry.application_ref = letting.application_ref
    where
        letting.exclusion is null
        and status_entry.status = 'suspended'

),

suspended as (

    select
        suspensions.council_code,
        suspensions.tenancy_ref,
        cast(sum(days_between(suspensions.begins_on, suspensions.ends_before)) as integer) as suspended_days

    from suspensions
    where suspensions.begins_on < suspensions.ends_before
    group by suspensions.council_code, suspensions.tenancy_ref

)

select
    letting.council_code,
    letting.tenancy_ref,
    letting.unit_ref,
    letting.application_ref,
    letting.band,
    letting.bedrooms,
    letting.applicant_type,
    letting.waiting_from,
    letting.tenancy_start,
    letting.days as gross_days,
    coalesce(suspended.suspended_days, 0) as suspended_days,
    letting.days - coalesce(suspended.suspended_days, 0) as days,
    letting.exclusion,
    letting.file,
    letting.line

from waiting.w1_population as letting
left join suspended
    on suspended.council_code = letting.council_code
    and suspended.tenancy_ref = letting.tenancy_ref
