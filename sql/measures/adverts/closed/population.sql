-- model:      adverts.closed_population
-- grain:      one row per advert closed in the month
-- keys:       council_code, advert_ref
-- sources:    adverts.advert, reference.period
-- definition: figures contract, adverts.closed: adverts closed
-- reading:    docs/definitions/bids_and_offers.md
select
    advert.council_code,
    advert.advert_ref,
    advert.advert_ref as unit_ref,
    advert.bedrooms,
    advert.area,
    advert.closes,
    advert.file,
    advert.line

from adverts.advert as advert
inner join reference.period as period
    on period.council_code = advert.council_code
where
    advert.is_run
    and advert.closes between period.month_start and period.as_at
