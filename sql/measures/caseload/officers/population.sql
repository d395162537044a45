-- model:      caseload.officers_population
-- grain:      one row per live application
-- keys:       council_code, application_ref
-- sources:    reference.caseload_guide, register.application
-- definition: figures contract, caseload: live applications
-- reading:    docs/definitions/caseload.md
select
    application.council_code,
    application.application_ref,
    application.application_ref as unit_ref,
    coalesce(application.officer, 'unknown') as officer,
    -- the officer's first application stands for an officer who holds more than is usual
    application.officer is not null
        and count(*) over (partition by application.council_code, application.officer) > guide.applications_per_officer
        and row_number() over (
            partition by application.council_code, application.officer
            order by application.application_ref
        ) = 1 as is_first_of_many,
    case when application.officer is null then 'officer blank' end as exclusion,
    application.file,
    application.line

from register.application as application
cross join reference.caseload_guide as guide
where application.is_live
