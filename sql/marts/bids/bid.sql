-- model:      bids.bid
-- grain:      one row per bid on an advert, with the advert and whether it counts
-- keys:       council_code, advert_ref, application_ref
-- sources:    core.advert, core.bid
-- definition: figures contract 4.6: valid bid, countable bid, adverts closed
-- reading:    docs/definitions/bids_and_offers.md
-- stored:     view
with

bids as (

    select
        bid.council_code,
        bid.advert_ref,
        bid.application_ref,
        bid.advert_ref || ' ' || bid.application_ref as unit_ref,
        cast(bid.placed_at as date) as placed_on,
        coalesce(bid.channel, 'unknown') as channel,
        bid.rank_at_close,
        bid.bypass_reason,
        size_group(advert.bedrooms) as bedrooms,
        advert.closes,
        -- an advert taken down by the day of its close did not run to it
        coalesce(advert.withdrawn_on > advert.closes, true) as is_advert_run,
        -- eligible, placed while the advert was open, and not taken back by the close
        coalesce(bid.valid, false)
            and cast(bid.placed_at as date) between advert.opens and advert.closes
            and coalesce(cast(bid.withdrawn_at as date) > advert.closes, true) as is_valid,
        bid.file,
        bid.line

    from core.bid as bid
    inner join core.advert as advert
        on advert.council_code = bid.council_code
        and advert.advert_ref = bid.advert_ref

)

select
    bids.council_code,
    bids.advert_ref,
    bids.application_ref,
    bids.unit_ref,
    bids.placed_on,
    bids.channel,
    bids.rank_at_close,
    bids.bypass_reason,
    bids.bedrooms,
    bids.closes,
    bids.is_advert_run,
    bids.is_valid,
    -- not placed by the system itself
    bids.is_valid and bids.channel <> 'automatic' as is_countable,
    bids.file,
    bids.line

from bids
