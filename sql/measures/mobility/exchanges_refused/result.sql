-- model:      mobility.exchanges_refused_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, reason
-- sources:    mobility.exchanges_refused_population
-- definition: figures contract, mobility.exchanges_refused
with

groups as (

    select
        move.council_code,
        move.reason,
        count(*) as counted

    from mobility.exchanges_refused_population as move
    group by grouping sets (
        (move.council_code),
        (move.council_code, move.reason)
    )

)

select
    groups.council_code,
    'mobility.exchanges_refused' as figure,
    groups.reason,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
