-- model:      nominations.nomination
-- grain:      one row per nomination to another landlord, with the working days it took to send
-- keys:       council_code, nomination_ref
-- sources:    core.nomination, reference.bank_holiday
-- definition: figures contract, nominations and 4.1: working days after a up to b
-- reading:    docs/definitions/nominations.md
with

-- bank holidays fall on weekdays; one that fell on a Saturday would be no working day lost
holidays as (

    select
        nomination.council_code,
        nomination.nomination_ref,
        count(*) as days

    from core.nomination as nomination
    inner join reference.bank_holiday as bank_holiday
        on bank_holiday.holiday_on > nomination.requested_on
        and bank_holiday.holiday_on <= nomination.sent_on
    where weekdays_between(day_before(bank_holiday.holiday_on), bank_holiday.holiday_on) = 1
    group by nomination.council_code, nomination.nomination_ref

)

select
    nomination.council_code,
    nomination.nomination_ref,
    coalesce(nomination.landlord, 'unknown') as organisation,
    size_group(nomination.bedrooms) as bedrooms,
    coalesce(nomination.first_let_flag, false) as is_first_let,
    nomination.requested_on,
    nomination.sent_on,
    -- blank where either date is
    weekdays_between(nomination.requested_on, nomination.sent_on)
        - cast(coalesce(holidays.days, 0) as integer) as working_days_to_send,
    nomination.outcome,
    nomination.outcome_on,
    nomination.reason,
    nomination.tenancy_start_on,
    nomination.file,
    nomination.line

from core.nomination as nomination
left join holidays
    on holidays.council_code = nomination.council_code
    and holidays.nomination_ref = nomination.nomination_ref
