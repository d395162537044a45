-- model:      register.pending_applications_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, applicant_type
-- sources:    register.pending_applications_population
-- definition: figures contract, register.pending.applications
with

groups as (

    select
        application.council_code,
        application.applicant_type,
        count(*) as counted

    from register.pending_applications_population as application
    group by grouping sets (
        (application.council_code),
        (application.council_code, application.applicant_type)
    )

)

select
    groups.council_code,
    'register.pending.applications' as figure,
    groups.applicant_type,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
