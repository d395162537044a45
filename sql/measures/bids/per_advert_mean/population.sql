-- model:      bids.per_advert_mean_population
-- grain:      one row per advert closed in the last 12 months
-- keys:       council_code, advert_ref
-- sources:    adverts.advert, reference.period
-- definition: figures contract, bids.per_advert.mean: adverts closed
-- reading:    docs/definitions/bids_and_offers.md
select
    advert.council_code,
    advert.advert_ref,
    advert.advert_ref as unit_ref,
    advert.bedrooms,
    advert.area,
    advert.closes,
    advert.bids,
    advert.units,
    advert.file,
    advert.line

from adverts.advert as advert
inner join reference.period as period
    on period.council_code = advert.council_code
where
    advert.is_run
    and advert.closes between period.last_12_months_start and period.as_at
