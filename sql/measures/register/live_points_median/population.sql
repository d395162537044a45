-- model:      register.live_points_median_population
-- grain:      one row per live application
-- keys:       council_code, application_ref
-- sources:    register.application
-- definition: figures contract, register.live.points.median: live applications; excluded: points blank
select
    application.council_code,
    application.application_ref,
    application.application_ref as unit_ref,
    application.bedroom_need,
    application.points,
    case when application.points is null then 'points blank' end as exclusion,
    application.file,
    application.line

from register.application as application
where application.is_live
