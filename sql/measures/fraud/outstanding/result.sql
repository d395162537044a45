-- model:      fraud.outstanding_result
-- grain:      one row per figure
-- keys:       council_code, figure
-- sources:    fraud.outstanding_population
-- definition: figures contract, fraud.outstanding
with

groups as (

    select
        application.council_code,
        count(*) as counted

    from fraud.outstanding_population as application
    group by application.council_code

)

select
    groups.council_code,
    'fraud.outstanding' as figure,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
