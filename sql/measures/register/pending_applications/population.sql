-- model:      register.pending_applications_population
-- grain:      one row per application not yet assessed
-- keys:       council_code, application_ref
-- sources:    register.application
-- definition: figures contract, register.pending.applications: applications of status pending
select
    application.council_code,
    application.application_ref,
    application.application_ref as unit_ref,
    application.applicant_type,
    application.file,
    application.line

from register.application as application
where application.status = 'pending'
