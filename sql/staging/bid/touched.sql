-- model:      staging.bid_touched
-- grain:      one row per place of a bid whose rules must be asked again, as it is kept or was kept before; none where all are asked
-- keys:       council_code, file, line
-- sources:    core.advert_change, core.application_change, core.bid, core.bid_kept, staging.bid_asked, staging.judging
-- definition: contract of the feed bid, R-BID-002 to R-BID-004: bids judged anew, those of an advert or a bidder that changed, and all
--             that share a rank with one of them
-- reading:    docs/definitions/event_rows.md
with

-- as core has them now and as it had them: whatever it shared a rank with before must be asked again, too
moved as (

    select
        told.council_code,
        told.advert_ref,
        told.rank_at_close,
        told.file,
        told.line

    from staging.bid_asked as asked
    inner join core.bid_kept as told
        on told.council_code = asked.council_code
        and told.advert_ref = asked.advert_ref
        and told.application_ref = asked.application_ref
    where told.change <> 'gone'

),

touched as (

    select
        moved.council_code,
        moved.advert_ref,
        moved.rank_at_close,
        moved.file,
        moved.line

    from moved

    union

    select
        bid.council_code,
        bid.advert_ref,
        bid.rank_at_close,
        bid.file,
        bid.line

    from core.advert_change as change
    inner join staging.judging as judging
        on judging.council_code = change.council_code
        and judging.as_at = change.as_at
    inner join core.bid as bid
        on bid.council_code = change.council_code
        and bid.advert_ref = change.advert_ref
    where not judging.is_whole

    union

    select
        bid.council_code,
        bid.advert_ref,
        bid.rank_at_close,
        bid.file,
        bid.line

    from core.application_change as change
    inner join staging.judging as judging
        on judging.council_code = change.council_code
        and judging.as_at = change.as_at
    inner join core.bid as bid
        on bid.council_code = change.council_code
        and bid.application_ref = change.application_ref
    where not judging.is_whole

)

select
    touched.council_code,
    touched.file,
    touched.line

from touched

union

select
    bid.council_code,
    bid.file,
    bid.line

from touched
inner join core.bid as bid
    on bid.council_code = touched.council_code
    and bid.advert_ref = touched.advert_ref
    and bid.rank_at_close = touched.rank_at_close
