-- model:      register.live_applications_population
-- grain:      one row per live application
-- keys:       council_code, application_ref
-- sources:    register.application
-- definition: figures contract, register.live.applications: live applications
-- reading:    docs/definitions/live_household.md
select
    application.council_code,
    application.application_ref,
    application.application_ref as unit_ref,
    application.band,
    application.status,
    application.applicant_type,
    application.file,
    application.line

from register.application as application
where application.is_live
