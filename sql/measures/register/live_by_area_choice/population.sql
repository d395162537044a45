-- model:      register.live_by_area_choice_population
-- grain:      one row per live application
-- keys:       council_code, application_ref
-- sources:    register.application
-- definition: figures contract, register.live.by_area_choice: live applications; excluded: area_choices blank
select
    application.council_code,
    application.application_ref,
    application.application_ref as unit_ref,
    application.area_choices,
    case when application.area_choices is null then 'area choices blank' end as exclusion,
    application.file,
    application.line

from register.application as application
where application.is_live
