-- model:      register.live_applications_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, band, status, applicant_type
-- sources:    register.live_applications_numerator
-- definition: figures contract, register.live.applications
with

groups as (

    select
        application.council_code,
        application.band,
        application.status,
        application.applicant_type,
        count(*) as applications

    from register.live_applications_numerator as application
    group by grouping sets (
        (application.council_code),
        (application.council_code, application.band),
        (application.council_code, application.status),
        (application.council_code, application.applicant_type)
    )

)

select
    groups.council_code,
    'register.live.applications' as figure,
    groups.band,
    groups.status,
    groups.applicant_type,
    cast(groups.applications as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.applications as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
