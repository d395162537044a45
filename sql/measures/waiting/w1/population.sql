-- model:      waiting.w1_population
-- grain:      one row per register letting of the last 12 months
-- keys:       council_code, tenancy_ref
-- sources:    lettings.letting, reference.period
-- definition: figures contract, waiting.w1: register lettings, from waiting from to the tenancy start
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
        letting.waiting_from,
        letting.tenancy_start,
        case
            when letting.waiting_from <= letting.tenancy_start
                then whole_years_between(letting.waiting_from, letting.tenancy_start)
        end as wait_years,
        case
            when letting.application_ref is null then 'application unknown'
            when letting.waiting_from is null then 'waiting from unknown'
            when letting.waiting_from > letting.tenancy_start then 'waiting from after the tenancy start'
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
    -- blank where the wait is not known: such a letting is in the all row only
    case
        when usable.wait_years between 5 and 9 then '5-9'
        when usable.wait_years >= 10 then '10+'
        else cast(usable.wait_years as string)
    end as age_band,
    usable.waiting_from,
    usable.tenancy_start,
    case when usable.exclusion is null then days_between(usable.waiting_from, usable.tenancy_start) end as days,
    usable.exclusion,
    usable.file,
    usable.line

from usable
