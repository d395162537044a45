-- model:      waiting.w2_net_median_days_population
-- grain:      one row per live household
-- keys:       council_code, household_ref
-- sources:    reference.period, register.status_entry, waiting.w2_population
-- definition: as waiting.w1.net.median_days, for those who still wait: suspended days of the representative application, from
--             waiting from up to the as-at, are taken off
-- reading:    docs/definitions/suspended_days.md
with

-- from the entry to the next one, or to the as-at
suspensions as (

    select
        household.council_code,
        household.household_ref,
        greatest(status_entry.entered_on, household.waiting_from) as begins_on,
        least(coalesce(status_entry.next_entered_on, period.as_at), period.as_at) as ends_before

    from waiting.w2_population as household
    inner join reference.period as period on period.council_code = household.council_code
    inner join register.status_entry as status_entry
        on status_entry.council_code = household.council_code
        and status_entry.application_ref = household.representative_ref
    where
        household.exclusion is null
        and status_entry.status = 'suspended'

),

suspended as (

    select
        suspensions.council_code,
        suspensions.household_ref,
        cast(sum(days_between(suspensions.begins_on, suspensions.ends_before)) as integer) as suspended_days

    from suspensions
    where suspensions.begins_on < suspensions.ends_before
    group by suspensions.council_code, suspensions.household_ref

)

select
    household.council_code,
    household.household_ref,
    household.unit_ref,
    household.representative_ref,
    household.band,
    household.bedroom_need,
    household.applicant_type,
    household.waiting_from,
    household.days as gross_days,
    coalesce(suspended.suspended_days, 0) as suspended_days,
    household.days - coalesce(suspended.suspended_days, 0) as days,
    household.exclusion,
    household.file,
    household.line

from waiting.w2_population as household
left join suspended
    on suspended.council_code = household.council_code
    and suspended.household_ref = household.household_ref
