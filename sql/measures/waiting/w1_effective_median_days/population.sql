-- model:      waiting.w1_effective_median_days_population
-- grain:      one row per register letting of the last 12 months
-- keys:       council_code, tenancy_ref
-- sources:    lettings.letting, reference.period
-- definition: figures contract, waiting.w1.effective.median_days: register lettings, from the band date
-- reading:    docs/definitions/waiting_from.md
with

usable as (

    select
        letting.council_code,
        letting.tenancy_ref,
        letting.application_ref,
        letting.band,
        letting.bedrooms,
        letting.applicant_type,
        letting.area,
        letting.effective_date,
        letting.tenancy_start,
        case
            when letting.application_ref is null then 'application unknown'
            when letting.effective_date is null then 'effective date unknown'
            when letting.effective_date > letting.tenancy_start then 'effective date after the tenancy start'
        end as exclusion,
        letting.file,
        letting.line

    from lettings.letting as letting
    inner join reference.period as period
        on period.council_code = letting.council_code
    where
        letting.is_register_letting
        and letting.tenancy_start between period.last_12_months_start and period.as_at

)

select
    usable.council_code,
    usable.tenancy_ref,
    usable.tenancy_ref as unit_ref,
    usable.application_ref,
    usable.band,
    usable.bedrooms,
    usable.applicant_type,
    usable.area,
    usable.effective_date,
    usable.tenancy_start,
    case when usable.exclusion is null then days_between(usable.effective_date, usable.tenancy_start) end as days,
    usable.exclusion,
    usable.file,
    usable.line

from usable
