-- model:      mobility.exchanges_refused_population
-- grain:      one row per exchange refused in the financial year
-- keys:       council_code, move_ref
-- sources:    core.mobility_move, reference.period
-- definition: figures contract, mobility.exchanges_refused: moves of move_kind mutual_exchange or home_swap with decision
--             refused and decided_on in the period
select
    move.council_code,
    move.move_ref,
    move.move_ref as unit_ref,
    move.move_kind,
    coalesce(move.refusal_ground, 'unknown') as reason,
    move.decided_on,
    move.file,
    move.line

from core.mobility_move as move
inner join reference.period as period
    on period.council_code = move.council_code
where
    move.move_kind in ('mutual_exchange', 'home_swap')
    and move.decision = 'refused'
    and move.decided_on between period.financial_year_start and period.as_at
