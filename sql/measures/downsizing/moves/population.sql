-- model:      downsizing.moves_population
-- grain:      one row per downsizing move completed in the financial year
-- keys:       council_code, move_ref
-- sources:    core.mobility_move, reference.period
-- definition: figures contract, downsizing.moves: moves of move_kind downsizing with completed_on in the period
-- reading:    docs/definitions/downsizing.md
select
    move.council_code,
    move.move_ref,
    move.move_ref as unit_ref,
    size_group(move.bedrooms_before) as bedrooms,
    move.bedrooms_before - move.bedrooms_after as bedrooms_released,
    coalesce(move.incentive_paid, 0) as incentive_paid,
    coalesce(move.removal_cost, 0) as removal_cost,
    case
        when move.bedrooms_before is null then 'bedrooms before the move not known'
        when move.bedrooms_after is null then 'bedrooms after the move not known'
        when move.bedrooms_after >= move.bedrooms_before then 'no bedroom released'
    end as exclusion,
    move.file,
    move.line

from core.mobility_move as move
inner join reference.period as period on period.council_code = move.council_code
where
    move.move_kind = 'downsizing'
    and move.completed_on between period.financial_year_start and period.as_at
