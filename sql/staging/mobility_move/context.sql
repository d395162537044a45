-- model:      staging.mobility_move_context
-- grain:      one row per kept move
-- keys:       council_code, move_ref
-- sources:    core.mobility_move
-- definition: contract of the feed mobility_move, R-MOV-002 and R-MOV-003: rules on one row alone
-- stored:     view
select mobility_move.* from core.mobility_move as mobility_move
