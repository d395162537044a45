-- model:      core.decant
-- grain:      one row per decant the council holds at the as-at
-- keys:       council_code, decant_ref
-- sources:    staging.decant_judged
-- definition: contract of the feed decant: rows that no rule rejects, values that cannot be used emptied; made from it by etl, do not edit
select
    kept.council_code,
    kept.decant_ref,
    kept.tenancy_ref,
    kept.household_ref,
    kept.from_property_ref,
    kept.to_property_ref,
    kept.decant_kind,
    kept.reason,
    kept.requested_on,
    kept.target_on,
    kept.moved_on,
    kept.returned_on,
    kept.result,
    kept.file,
    kept.line

from staging.decant_judged as kept
where kept.is_kept
