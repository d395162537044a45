-- model:      downsizing.moves_numerator
-- grain:      one row per move that released a bedroom, and part of the measure
-- keys:       council_code, unit_ref, part
-- sources:    downsizing.moves_population
-- definition: figures contract, downsizing.moves: void cost and lost rent are not in the costs
select
    move.council_code,
    move.unit_ref,
    parts.part,
    move.bedrooms,
    case parts.part
        when 'moves' then cast(1 as decimal(20, 4))
        when 'bedrooms' then cast(move.bedrooms_released as decimal(20, 4))
        when 'cost_per_bedroom' then cast(move.incentive_paid + move.removal_cost as decimal(20, 4))
        else cast(move.incentive_paid as decimal(20, 4))
    end as numerator,
    case when parts.part in ('incentive_per_bedroom', 'cost_per_bedroom') then move.bedrooms_released end as denominator,
    move.file,
    move.line

from downsizing.moves_population as move
cross join (values
    ('moves'),
    ('bedrooms'),
    ('incentive'),
    ('incentive_per_bedroom'),
    ('cost_per_bedroom')
) as parts(part)
where move.exclusion is null
