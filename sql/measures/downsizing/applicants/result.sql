-- model:      downsizing.applicants_result
-- grain:      one row per group
-- keys:       council_code, figure, bedrooms
-- sources:    downsizing.applicants_population
-- definition: figures contract, downsizing.applicants
with

groups as (

    select
        application.council_code,
        application.bedrooms,
        count(*) - count(application.exclusion) as counted,
        count(application.exclusion) as excluded

    from downsizing.applicants_population as application
    group by grouping sets (
        (application.council_code),
        (application.council_code, application.bedrooms)
    )

)

select
    groups.council_code,
    'downsizing.applicants' as figure,
    groups.bedrooms,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(groups.counted as bigint) as rows_counted,
    cast(groups.excluded as bigint) as rows_excluded

from groups
