-- model:      mobility.completed_population
-- grain:      one row per move completed in the financial year
-- keys:       council_code, move_ref
-- sources:    core.mobility_move, reference.period
-- definition: figures contract, mobility.completed: moves with completed_on in the period
select
    move.council_code,
    move.move_ref,
    move.move_ref as unit_ref,
    coalesce(move.move_kind, 'unknown') as kind,
    coalesce(move.direction, 'unknown') as outcome,
    move.completed_on,
    move.file,
    move.line

from core.mobility_move as move
inner join reference.period as period
    on period.council_code = move.council_code
where move.completed_on between period.financial_year_start and period.as_at
