-- model:      decisions.new_applications_population
-- grain:      one row per application of the month, drafts apart
-- keys:       council_code, application_ref
-- sources:    reference.period, register.application
-- definition: figures contract, decisions.new_applications: applications of any status but draft with application_date in
--             the month
-- reading:    docs/definitions/decisions.md
select
    application.council_code,
    application.application_ref,
    application.application_ref as unit_ref,
    application.applicant_type,
    application.application_date,
    case when application.carries_on_ref is not null then 'carries on a lapsed application' end as exclusion,
    application.file,
    application.line

from register.application as application
inner join reference.period as period
    on period.council_code = application.council_code
where
    application.status <> 'draft'
    and application.application_date between period.month_start and period.as_at
