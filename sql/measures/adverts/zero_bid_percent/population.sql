-- model:      adverts.zero_bid_percent_population
-- grain:      one row per advert closed in the last 12 months
-- keys:       council_code, advert_ref
-- sources:    adverts.advert, reference.period
-- definition: figures contract, adverts.zero_bid_percent: adverts closed
-- reading:    docs/definitions/bids_and_offers.md
select
    advert.council_code,
    advert.advert_ref,
    advert.advert_ref as unit_ref,
    advert.bedrooms,
    advert.area,
    advert.closes,
    advert.bids,
    case when advert.bids = 0 then 1 else 0 end as without_a_bid,
    advert.file,
    advert.line

from adverts.advert as advert
inner join reference.period as period
    on period.council_code = advert.council_code
where
    advert.is_run
    and advert.closes between period.last_12_months_start and period.as_at
