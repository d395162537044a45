-- model:      staging.nomination_context
-- grain:      one row per kept nomination, with the days since it was sent
-- keys:       council_code, nomination_ref
-- sources:    core.nomination, reference.period
-- definition: contract of the feed nomination, R-NOM-003
-- stored:     view
select
    nomination.*,
    days_between(nomination.sent_on, period.as_at) as days_since_sent

from core.nomination as nomination
inner join reference.period as period on period.council_code = nomination.council_code
