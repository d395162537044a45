-- model:      nominations.resolved_population
-- grain:      one row per nomination whose outcome came in the last 12 months
-- keys:       council_code, nomination_ref
-- sources:    nominations.nomination, reference.period
-- definition: figures contract, nominations.resolved: nominations with outcome let, rejected_by_landlord,
--             refused_by_applicant, lapsed or withdrawn and outcome_on in the period
-- reading:    docs/definitions/nominations.md
select
    nomination.council_code,
    nomination.nomination_ref,
    nomination.nomination_ref as unit_ref,
    nomination.outcome,
    nomination.organisation,
    nomination.outcome_on,
    case when nomination.outcome = 'let' then 1 else 0 end as let,
    nomination.file,
    nomination.line

from nominations.nomination as nomination
inner join reference.period as period
    on period.council_code = nomination.council_code
where
    nomination.outcome in ('let', 'rejected_by_landlord', 'refused_by_applicant', 'lapsed', 'withdrawn')
    and nomination.outcome_on between period.last_12_months_start and period.as_at
