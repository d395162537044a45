-- model:      decisions.days_population
-- grain:      one row per application registered or refused in the month
-- keys:       council_code, application_ref
-- sources:    reference.period, reference.setting, register.application
-- definition: figures contract, decisions.days: applications with decision_date in the month and decision registered,
--             refused_ineligible or refused_not_qualifying
-- reading:    docs/definitions/decisions.md
select
    application.council_code,
    application.application_ref,
    application.application_ref as unit_ref,
    application.applicant_type,
    application.complete_date,
    application.decision_date,
    case
        when application.complete_date <= application.decision_date
            then days_between(application.complete_date, application.decision_date)
    end as days,
    case
        when application.complete_date is null then 'complete_date blank'
        when application.complete_date > application.decision_date then 'complete_date after the decision'
    end as exclusion,
    setting.decision_target_days,
    application.file,
    application.line

from register.application as application
inner join reference.period as period
    on period.council_code = application.council_code
cross join reference.setting as setting
where
    application.decision_date between period.month_start and period.as_at
    and application.decision in ('registered', 'refused_ineligible', 'refused_not_qualifying')
