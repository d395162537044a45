-- model:      decants.open_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, kind
-- sources:    decants.open_population
-- definition: figures contract, decants.open and decants.overdue
with

groups as (

    select
        decant.council_code,
        decant.kind,
        cast(sum(decant.is_overdue) as bigint) as overdue,
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

union all

select
    groups.council_code,
    'decants.overdue' as figure,
    cast(null as string) as kind,
    cast(groups.overdue as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.overdue as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
where groups.kind is null
