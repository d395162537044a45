-- model:      downsizing.applicants_by_stage_result
-- grain:      one row per group
-- keys:       council_code, figure, stage, bedrooms
-- sources:    downsizing.applicants_by_stage_population
-- definition: downsizing applicants by how near they are to a move
-- reading:    docs/definitions/downsizing.md
with

groups as (

    select
        application.council_code,
        application.stage,
        application.bedrooms,
        count(*) - count(application.exclusion) as counted,
        count(application.exclusion) as excluded

    from downsizing.applicants_by_stage_population as application
    group by grouping sets (
        (application.council_code),
        (application.council_code, application.stage),
        (application.council_code, application.stage, application.bedrooms)
    )

)

select
    groups.council_code,
    'downsizing.applicants.by_stage' as figure,
    groups.stage,
    groups.bedrooms,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(groups.counted as bigint) as rows_counted,
    cast(groups.excluded as bigint) as rows_excluded

from groups
