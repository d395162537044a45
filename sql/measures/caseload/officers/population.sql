-- model:      caseload.officers_population
-- grain:      one row per live application
-- keys:       council_code, application_ref
-- sources:    register.application
-- definition: figures contract, caseload: live applications
-- reading:    docs/definitions/caseload.md
select
    application.council_code,
    application.application_ref,
    application.application_ref as unit_ref,
    coalesce(application.officer, 'unknown') as officer,
    case when application.officer is null then 'officer blank' end as exclusion,
    application.file,
    application.line

from register.application as application
where application.is_live
