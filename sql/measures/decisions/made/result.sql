-- model:      decisions.made_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, outcome, applicant_type
-- sources:    decisions.made_population
-- definition: figures contract, decisions.made
with

groups as (

    select
        application.council_code,
        application.outcome,
        application.applicant_type,
        count(*) as counted

    from decisions.made_population as application
    group by grouping sets (
        (application.council_code),
        (application.council_code, application.outcome),
        (application.council_code, application.applicant_type)
    )

)

select
    groups.council_code,
    'decisions.made' as figure,
    groups.outcome,
    groups.applicant_type,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
