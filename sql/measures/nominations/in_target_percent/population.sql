-- model:      nominations.in_target_percent_population
-- grain:      one row per nomination sent in the last 12 months
-- keys:       council_code, nomination_ref
-- sources:    nominations.nomination, reference.period, reference.setting
-- definition: figures contract, nominations.in_target_percent: nominations with sent_on in the period
-- reading:    docs/definitions/nominations.md
select
    nomination.council_code,
    nomination.nomination_ref,
    nomination.nomination_ref as unit_ref,
    nomination.organisation,
    nomination.requested_on,
    nomination.sent_on,
    nomination.working_days_to_send,
    case
        when nomination.working_days_to_send
            <= case
                when nomination.is_first_let then setting.first_let_nomination_target_working_days
                else setting.nomination_target_working_days
            end then 1
        else 0
    end as in_target,
    case when nomination.requested_on is null then 'requested_on blank' end as exclusion,
    nomination.file,
    nomination.line

from nominations.nomination as nomination
inner join reference.period as period
    on period.council_code = nomination.council_code
cross join reference.setting as setting
where nomination.sent_on between period.last_12_months_start and period.as_at
