-- model:      bids.valid_population
-- grain:      one row per valid bid on an advert closed in the month
-- keys:       council_code, advert_ref, application_ref
-- sources:    bids.bid, reference.period
-- definition: figures contract, bids.valid: valid bids on adverts closed in the month
-- reading:    docs/definitions/bids_and_offers.md
select
    bid.council_code,
    bid.advert_ref,
    bid.application_ref,
    bid.unit_ref,
    bid.channel,
    bid.bedrooms,
    bid.closes,
    bid.file,
    bid.line

from bids.bid as bid
inner join reference.period as period
    on period.council_code = bid.council_code
where
    bid.is_advert_run
    and bid.closes between period.month_start and period.as_at
    and bid.is_valid
