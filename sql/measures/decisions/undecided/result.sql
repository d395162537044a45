-- model:      decisions.undecided_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, age_band
-- sources:    decisions.undecided_population
-- definition: figures contract, decisions.undecided
with

groups as (

    select
        application.council_code,
        application.age_band,
        count(*) as counted

    from decisions.undecided_population as application
    group by grouping sets (
        (application.council_code),
        (application.council_code, application.age_band)
    )

)

select
    groups.council_code,
    'decisions.undecided' as figure,
    groups.age_band,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
