-- model:      core.bid
-- grain:      one row per bid of the folders up to the as-at
-- keys:       council_code, advert_ref, application_ref
-- sources:    staging.bid_judged
-- definition: contract of the feed bid: of a key the latest row that no rule rejects, references as they are at the as-at;
--             made from it by etl, do not edit
select
    kept.council_code,
    kept.advert_ref,
    kept.application_ref,
    kept.placed_at,
    kept.channel,
    kept.withdrawn_at,
    kept.valid,
    kept.rank_at_close,
    kept.bypass_reason,
    kept.file,
    kept.line

from staging.bid_judged as kept
where kept.is_kept
qualify row_number() over (partition by kept.council_code, kept.advert_ref, kept.application_ref order by kept.as_at desc, kept.line) = 1
