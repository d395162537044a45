-- model:      decisions.days_from_submission_median_population
-- grain:      one row per application registered or refused in the month
-- keys:       council_code, application_ref
-- sources:    reference.period, register.application
-- definition: figures contract, decisions.days_from_submission.median: applications with decision_date in the month and
--             decision registered, refused_ineligible or refused_not_qualifying
-- reading:    docs/definitions/decisions.md
select
    application.council_code,
    application.application_ref,
    application.application_ref as unit_ref,
    application.applicant_type,
    application.application_date,
    application.decision_date,
    case
        when application.application_date <= application.decision_date
            then days_between(application.application_date, application.decision_date)
    end as days,
    case
        when application.application_date is null then 'application_date blank'
        when application.application_date > application.decision_date then 'application_date after the decision'
    end as exclusion,
    application.file,
    application.line

from register.application as application
inner join reference.period as period
    on period.council_code = application.council_code
where
    application.decision_date between period.month_start and period.as_at
    and application.decision in ('registered', 'refused_ineligible', 'refused_not_qualifying')
