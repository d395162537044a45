-- model:      mobility.completed_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, kind, outcome
-- sources:    mobility.completed_population
-- definition: figures contract, mobility.completed
with

groups as (

    select
        move.council_code,
        move.kind,
        move.outcome,
        count(*) as counted

    from mobility.completed_population as move
    group by grouping sets (
        (move.council_code),
        (move.council_code, move.kind),
        (move.council_code, move.outcome)
    )

)

select
    groups.council_code,
    'mobility.completed' as figure,
    groups.kind,
    groups.outcome,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
