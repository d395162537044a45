-- model:      decants.open_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, kind
-- sources:    decants.open_population
-- definition: figures contract, decants.open
with

groups as (

    select
        decant.council_code,
        decant.kind,
        count(*) as counted

    from decants.open_population as decant
    group by grouping sets (
        (decant.council_code),
        (decant.council_code, decant.kind)
    )

)

select
    groups.council_code,
    'decants.open' as figure,
    groups.kind,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
