-- model:      decants.overdue_result
-- grain:      one row per figure
-- keys:       council_code, figure
-- sources:    decants.overdue_population
-- definition: figures contract, decants.overdue
with

groups as (

    select
        decant.council_code,
        count(*) as counted

    from decants.overdue_population as decant
    group by decant.council_code

)

select
    groups.council_code,
    'decants.overdue' as figure,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
