-- model:      nominations.outstanding_population
-- grain:      one row per nomination sent and not answered
-- keys:       council_code, nomination_ref
-- sources:    nominations.nomination, reference.period
-- definition: figures contract, nominations.outstanding: nominations with sent_on filled and outcome blank or pending;
--             age_band of as-at - sent_on
-- reading:    docs/definitions/nominations.md
select
    nomination.council_code,
    nomination.nomination_ref,
    nomination.nomination_ref as unit_ref,
    case
        when days_between(nomination.sent_on, period.as_at) <= 28 then '0-28'
        when days_between(nomination.sent_on, period.as_at) <= 56 then '29-56'
        else '57+'
    end as age_band,
    nomination.organisation,
    nomination.sent_on,
    nomination.file,
    nomination.line

from nominations.nomination as nomination
inner join reference.period as period
    on period.council_code = nomination.council_code
where
    nomination.sent_on is not null
    and coalesce(nomination.outcome, 'pending') = 'pending'
