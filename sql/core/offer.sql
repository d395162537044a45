-- model:      core.offer
-- grain:      one row per offer the council holds at the as-at
-- keys:       council_code, offer_ref
-- sources:    staging.offer_judged
-- definition: contract of the feed offer: rows that no rule rejects, values that cannot be used emptied; made from it by etl, do not edit
select
    kept.council_code,
    kept.offer_ref,
    kept.application_ref,
    kept.property_ref,
    kept.advert_ref,
    kept.offered_on,
    kept.viewed_on,
    kept.outcome,
    kept.outcome_on,
    kept.refusal_reason,
    kept.reasonable_flag,
    kept.at_viewing_flag,
    kept.officer,
    kept.file,
    kept.line

from staging.offer_judged as kept
where kept.is_kept
