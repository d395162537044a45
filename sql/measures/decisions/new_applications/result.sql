-- model:      decisions.new_applications_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, applicant_type
-- sources:    decisions.new_applications_population
-- definition: figures contract, decisions.new_applications
with

groups as (

    select
        application.council_code,
        application.applicant_type,
        count(*) - count(application.exclusion) as counted,
        count(application.exclusion) as excluded

    from decisions.new_applications_population as application
    group by grouping sets (
        (application.council_code),
        (application.council_code, application.applicant_type)
    )

)

select
    groups.council_code,
    'decisions.new_applications' as figure,
    groups.applicant_type,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    groups.excluded as rows_excluded

from groups
