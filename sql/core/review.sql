-- model:      core.review
-- grain:      one row per review the council holds at the as-at
-- keys:       council_code, review_ref
-- sources:    staging.review_judged
-- definition: contract of the feed review: rows that no rule rejects, values that cannot be used emptied; made from it by etl, do not edit
select
    kept.council_code,
    kept.review_ref,
    kept.application_ref,
    kept.due,
    kept.sent,
    kept.deadline,
    kept.replied,
    kept.result,
    kept.result_on,
    kept.reinstated_on,
    kept.file,
    kept.line

from staging.review_judged as kept
where kept.is_kept
