-- model:      downsizing.pipeline_population
-- grain:      one row per downsizing move that is under way, or was settled in the financial year
-- keys:       council_code, move_ref
-- sources:    core.mobility_move, reference.period
-- definition: moves of move_kind downsizing by how far they have come: applied, approved, completed, refused, withdrawn
-- reading:    docs/definitions/downsizing.md
with

moves as (

    select
        move.council_code,
        move.move_ref,
        size_group(move.bedrooms_before) as bedrooms,
        case
            when move.completed_on is not null then 'completed'
            when move.decided_on is null then 'applied'
            when move.decision in ('approved', 'refused', 'withdrawn') then move.decision
            else 'unknown'
        end as stage,
        coalesce(move.completed_on, move.decided_on) as settled_on,
        move.applied_on,
        move.decided_on,
        period.as_at,
        period.financial_year_start,
        move.file,
        move.line

    from core.mobility_move as move
    inner join reference.period as period on period.council_code = move.council_code
    where move.move_kind = 'downsizing'

)

select
    moves.council_code,
    moves.move_ref,
    moves.move_ref as unit_ref,
    moves.bedrooms,
    moves.stage,
    moves.stage in ('applied', 'approved') as is_under_way,
    -- since the last thing that happened
    case
        when moves.stage = 'applied' then days_between(moves.applied_on, moves.as_at)
        when moves.stage = 'approved' then days_between(moves.decided_on, moves.as_at)
    end as days,
    moves.file,
    moves.line

from moves
where
    moves.stage in ('applied', 'approved')
    or moves.settled_on >= moves.financial_year_start
