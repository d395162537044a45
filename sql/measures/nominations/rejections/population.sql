-- model:      nominations.rejections_population
-- grain:      one row per nomination the landlord rejected in the last 12 months
-- keys:       council_code, nomination_ref
-- sources:    nominations.nomination, reference.period
-- definition: figures contract, nominations.rejections: nominations with outcome rejected_by_landlord and outcome_on in the
--             period
-- reading:    docs/definitions/nominations.md
select
    nomination.council_code,
    nomination.nomination_ref,
    nomination.nomination_ref as unit_ref,
    coalesce(nomination.reason, 'unknown') as reason,
    nomination.organisation,
    nomination.outcome_on,
    nomination.file,
    nomination.line

from nominations.nomination as nomination
inner join reference.period as period
    on period.council_code = nomination.council_code
where
    nomination.outcome = 'rejected_by_landlord'
    and nomination.outcome_on between period.last_12_months_start and period.as_at
