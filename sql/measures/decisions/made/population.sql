-- model:      decisions.made_population
-- grain:      one row per application decided in the month
-- keys:       council_code, application_ref
-- sources:    reference.period, register.application
-- definition: figures contract, decisions.made: applications with decision_date in the month
select
    application.council_code,
    application.application_ref,
    application.application_ref as unit_ref,
    coalesce(application.decision, 'unknown') as outcome,
    application.applicant_type,
    application.decision_date,
    application.file,
    application.line

from register.application as application
inner join reference.period as period
    on period.council_code = application.council_code
where application.decision_date between period.month_start and period.as_at
