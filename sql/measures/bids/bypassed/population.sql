-- model:      bids.bypassed_population
-- grain:      one row per bid passed over, on an advert closed in the last 12 months
-- keys:       council_code, advert_ref, application_ref
-- sources:    bids.bid, reference.period
-- definition: figures contract, bids.bypassed: bids with bypass_reason filled on adverts closed
-- reading:    docs/definitions/bids_and_offers.md
select
    bid.council_code,
    bid.advert_ref,
    bid.application_ref,
    bid.unit_ref,
    bid.bypass_reason as reason,
    bid.closes,
    bid.file,
    bid.line

from bids.bid as bid
inner join reference.period as period
    on period.council_code = bid.council_code
where
    bid.is_advert_run
    and bid.closes between period.last_12_months_start and period.as_at
    and bid.bypass_reason is not null
