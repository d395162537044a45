-- model:      core.nomination
-- grain:      one row per nomination the council holds at the as-at
-- keys:       council_code, nomination_ref
-- sources:    staging.nomination_judged
-- definition: contract of the feed nomination: rows that no rule rejects, values that cannot be used emptied; made from it by etl, do not edit
select
    kept.council_code,
    kept.nomination_ref,
    kept.request_ref,
    kept.landlord,
    kept.landlord_type,
    kept.application_ref,
    kept.bedrooms,
    kept.lettings_area,
    kept.rent_basis,
    kept.first_let_flag,
    kept.requested_on,
    kept.sent_on,
    kept.outcome,
    kept.outcome_on,
    kept.reason,
    kept.tenancy_start_on,
    kept.file,
    kept.line

from staging.nomination_judged as kept
where kept.is_kept
