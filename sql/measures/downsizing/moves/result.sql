-- model:      downsizing.moves_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, bedrooms
-- sources:    downsizing.moves_population
-- definition: figures contract, downsizing.moves
with

groups as (

    select
        move.council_code,
        move.bedrooms,
        count(*) - count(move.exclusion) as moves,
        count(move.exclusion) as excluded,
        coalesce(sum(move.bedrooms_released) filter (where move.exclusion is null), 0) as released,
        cast(coalesce(sum(move.incentive_paid) filter (where move.exclusion is null), 0) as decimal(24, 4)) as incentive,
        cast(coalesce(sum(move.removal_cost) filter (where move.exclusion is null), 0) as decimal(24, 4)) as removal

    from downsizing.moves_population as move
    group by grouping sets (
        (move.council_code),
        (move.council_code, move.bedrooms)
    )

)

select
    groups.council_code,
    figure.name as figure,
    groups.bedrooms,
    case figure.name
        when 'downsizing.moves' then cast(groups.moves as decimal(20, 4))
        when 'downsizing.bedrooms_released' then cast(groups.released as decimal(20, 4))
        when 'downsizing.incentive_paid' then rounded(groups.incentive, 2)
        when 'downsizing.incentive_per_bedroom' then ratio_rounded(groups.incentive, groups.released, 2)
        else ratio_rounded(groups.incentive + groups.removal, groups.released, 2)
    end as value,
    case figure.name
        when 'downsizing.incentive_per_bedroom' then cast(rounded(groups.incentive, 2) as decimal(20, 2))
        when 'downsizing.cost_per_bedroom' then cast(rounded(groups.incentive + groups.removal, 2) as decimal(20, 2))
    end as numerator,
    case
        when figure.name in ('downsizing.incentive_per_bedroom', 'downsizing.cost_per_bedroom')
            then cast(groups.released as decimal(20, 2))
    end as denominator,
    cast(groups.moves as bigint) as rows_counted,
    cast(groups.excluded as bigint) as rows_excluded

from groups
cross join (values
    ('downsizing.moves'),
    ('downsizing.bedrooms_released'),
    ('downsizing.incentive_paid'),
    ('downsizing.incentive_per_bedroom'),
    ('downsizing.cost_per_bedroom')
) as figure(name)
