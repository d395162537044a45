-- model:      register.movement_result
-- grain:      one row per figure
-- keys:       council_code, figure
-- sources:    register.movement_numerator, reference.period
-- definition: figures contract, register.movement.open to register.movement.difference
with

parts as (

    select
        movement.council_code,
        movement.part,
        cast(sum(movement.numerator) as bigint) as counted,
        cast(sum(movement.denominator) as bigint) as in_history

    from register.movement_numerator as movement
    group by movement.council_code, movement.part

),

-- a part without a row is 0 and not missing: the identity needs all eight
figures as (

    select
        period.council_code,
        figure.name,
        figure.part,
        coalesce(parts.counted, 0) as counted,
        coalesce(parts.in_history, 0) as in_history

    from reference.period as period
    cross join (
        values
            ('register.movement.open', 'open'),
            ('register.movement.new', 'new'),
            ('register.movement.reinstated', 'reinstated'),
            ('register.movement.housed', 'housed'),
            ('register.movement.withdrawn', 'withdrawn'),
            ('register.movement.merged', 'merged'),
            ('register.movement.removed', 'removed'),
            ('register.movement.close', 'close'),
            ('register.movement.difference', 'difference')
    ) as figure(name, part)
    left join parts
        on parts.council_code = period.council_code
        and parts.part = figure.part

)

select
    figures.council_code,
    figures.name as figure,
    cast(
        case when figures.part = 'difference' then figures.counted - figures.in_history else figures.counted end
        as decimal(20, 4)
    ) as value,
    cast(case when figures.part = 'difference' then figures.counted end as decimal(20, 2)) as numerator,
    cast(case when figures.part = 'difference' then figures.in_history end as decimal(20, 2)) as denominator,
    figures.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from figures
