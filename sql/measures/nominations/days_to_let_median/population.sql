-- model:      nominations.days_to_let_median_population
-- grain:      one row per nomination let in the last 12 months
-- keys:       council_code, nomination_ref
-- sources:    nominations.nomination, reference.period
-- definition: figures contract, nominations.days_to_let.median: nominations with outcome let and tenancy_start_on in the
--             period
-- reading:    docs/definitions/nominations.md
select
    nomination.council_code,
    nomination.nomination_ref,
    nomination.nomination_ref as unit_ref,
    nomination.organisation,
    nomination.sent_on,
    nomination.tenancy_start_on,
    case
        when nomination.sent_on <= nomination.tenancy_start_on
            then days_between(nomination.sent_on, nomination.tenancy_start_on)
    end as days,
    case
        when nomination.sent_on is null then 'sent_on blank'
        when nomination.sent_on > nomination.tenancy_start_on then 'sent_on after the tenancy start'
    end as exclusion,
    nomination.file,
    nomination.line

from nominations.nomination as nomination
inner join reference.period as period
    on period.council_code = nomination.council_code
where
    nomination.outcome = 'let'
    and nomination.tenancy_start_on between period.last_12_months_start and period.as_at
