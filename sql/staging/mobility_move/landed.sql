-- model:      staging.mobility_move_landed
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    landing.mobility_move, reference.period
-- definition: contract of the feed mobility_move; values as they came
-- stored:     view
select
    landing.council_code,
    landing.as_at,
    landing.file,
    landing.line,
    landing.has_blanks,
    landing.move_ref as move_ref,
    landing.move_kind as move_kind,
    landing.household_ref as household_ref,
    landing.application_ref as application_ref,
    landing.tenancy_ref_from as tenancy_ref_from,
    landing.tenancy_ref_to as tenancy_ref_to,
    landing.direction as direction,
    landing.other_landlord as other_landlord,
    landing.bedrooms_before as bedrooms_before,
    landing.bedrooms_after as bedrooms_after,
    landing.applied_on as applied_on,
    landing.decided_on as decided_on,
    landing.decision as decision,
    landing.refusal_ground as refusal_ground,
    landing.completed_on as completed_on,
    landing.incentive_paid as incentive_paid,
    landing.removal_cost as removal_cost,
    landing.paid_on as paid_on,
    landing.officer as officer

from landing.mobility_move as landing
inner join reference.period as period
    on period.council_code = landing.council_code
    and period.as_at = landing.as_at
