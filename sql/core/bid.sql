-- model:      core.bid
-- grain:      one row per bid of the folders up to the as-at
-- keys:       council_code, advert_ref, application_ref
-- sources:    core.bid_kept
-- definition: contract of the feed bid: what core.bid_kept has told last of each key, unless it is gone; made from it by
--             etl, do not edit
-- reading:    docs/definitions/event_rows.md
-- stored:     view
with

-- few, so that the many rows need not be put in order
told_again as (

    select
        later.council_code,
        later.advert_ref,
        later.application_ref,
        max(later.as_at) as as_at

    from core.bid_kept as later
    where later.change <> 'new'
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

from core.bid_kept as kept
left join told_again
    on told_again.council_code = kept.council_code
    and told_again.advert_ref = kept.advert_ref
    and told_again.application_ref = kept.application_ref
where kept.change <> 'gone'
    and (told_again.as_at is null or told_again.as_at = kept.as_at)
