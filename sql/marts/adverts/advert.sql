-- model:      adverts.advert
-- grain:      one row per advert of a home, with the bids that count
-- keys:       council_code, advert_ref
-- sources:    bids.bid, core.advert
-- definition: figures contract 4.6: adverts closed, countable bids
-- reading:    docs/definitions/bids_and_offers.md
with

countable as (

    select
        bid.council_code,
        bid.advert_ref,
        count(*) as bids

    from bids.bid as bid
    where bid.is_countable
    group by bid.council_code, bid.advert_ref

)

select
    advert.council_code,
    advert.advert_ref,
    size_group(advert.bedrooms) as bedrooms,
    coalesce(advert.lettings_area, 'unknown') as area,
    advert.closes,
    -- an advert taken down by the day of its close did not run to it
    coalesce(advert.withdrawn_on > advert.closes, true) as is_run,
    advert.units,
    coalesce(countable.bids, 0) as bids,
    advert.file,
    advert.line

from core.advert as advert
left join countable
    on countable.council_code = advert.council_code
    and countable.advert_ref = advert.advert_ref
