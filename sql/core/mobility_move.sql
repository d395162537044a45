-- model:      core.mobility_move
-- grain:      one row per mobility_move the council holds at the as-at
-- keys:       council_code, move_ref
-- sources:    staging.mobility_move_judged
-- definition: contract of the feed mobility_move: rows that no rule rejects, values that cannot be used emptied; made from it by etl, do not edit
select
    kept.council_code,
    kept.move_ref,
    kept.move_kind,
    kept.household_ref,
    kept.application_ref,
    kept.tenancy_ref_from,
    kept.tenancy_ref_to,
    kept.direction,
    kept.other_landlord,
    kept.bedrooms_before,
    kept.bedrooms_after,
    kept.applied_on,
    kept.decided_on,
    kept.decision,
    kept.refusal_ground,
    kept.completed_on,
    kept.incentive_paid,
    kept.removal_cost,
    kept.paid_on,
    kept.officer,
    kept.file,
    kept.line

from staging.mobility_move_judged as kept
where kept.is_kept
