-- model:      core.bid
-- grain:      one row per bid of the folders up to the as-at
-- keys:       council_code, advert_ref, application_ref
-- sources:    staging.bid_judged, staging.bid_row
-- definition: contract of the feed bid: of a key the latest row that no rule rejects, references as they are at the as-at;
--             made from it by etl, do not edit
with

-- keys that came again after the first folder, which holds the history: few, so that the many rows need not be put in order
come_again as (

    select
        later.council_code,
        later.advert_ref,
        later.application_ref,
        max(later.as_at) as as_at

    from staging.bid_judged as later
    where later.is_kept
        and later.as_at > (select min(first_folder.as_at) from staging.bid_row as first_folder)
    group by later.council_code, later.advert_ref, later.application_ref

)

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
left join come_again
    on come_again.council_code = kept.council_code
    and come_again.advert_ref = kept.advert_ref
    and come_again.application_ref = kept.application_ref
where kept.is_kept
    and (come_again.as_at is null or come_again.as_at = kept.as_at)
