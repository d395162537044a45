-- model:      nominations.sent_population
-- grain:      one row per nomination sent in the month
-- keys:       council_code, nomination_ref
-- sources:    nominations.nomination, reference.period
-- definition: figures contract, nominations.sent: nominations with sent_on in the month
-- reading:    docs/definitions/nominations.md
select
    nomination.council_code,
    nomination.nomination_ref,
    nomination.nomination_ref as unit_ref,
    nomination.organisation,
    nomination.bedrooms,
    nomination.sent_on,
    nomination.file,
    nomination.line

from nominations.nomination as nomination
inner join reference.period as period
    on period.council_code = nomination.council_code
where nomination.sent_on between period.month_start and period.as_at
