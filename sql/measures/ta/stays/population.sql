-- model:      ta.stays_population
-- grain:      one row per stay that started or ended in the last 12 months or has not ended at the as-at
-- keys:       council_code, unit_ref
-- sources:    reference.period, ta.stay
-- definition: figures contract, ta.stays: stays that start or end in the period, and those not ended
-- reading:    docs/definitions/temporary_accommodation.md
select
    stay.council_code,
    stay.first_placement_ref as unit_ref,
    stay.household_ref,
    stay.started_on,
    stay.ended_on,
    stay.first_ta_type,
    stay.last_ta_type,
    stay.end_reason,
    stay.started_on between period.month_start and period.as_at as is_entry,
    stay.is_ended and stay.ended_on >= period.month_start as is_exit,
    stay.is_ended and stay.ended_on >= period.last_12_months_start as is_leaver,
    not stay.is_ended as is_current,
    days_between(stay.started_on, case when stay.is_ended then stay.ended_on else period.as_at end) as days,
    stay.file,
    stay.line

from ta.stay as stay
inner join reference.period as period on period.council_code = stay.council_code
where
    stay.started_on >= period.last_12_months_start
    or not stay.is_ended
    or stay.ended_on >= period.last_12_months_start
