-- model:      bids.bidder
-- grain:      one row per application that placed a countable bid in the last 12 months
-- keys:       council_code, application_ref
-- sources:    bids.bid, reference.period, register.application
-- definition: figures contract 4.6 and bids.active_bidders_percent: a countable bid dated in the period
-- reading:    docs/definitions/bids_and_offers.md
with

countable as (

    select
        bid.council_code,
        bid.application_ref,
        count(*) as bids

    from bids.bid as bid
    inner join reference.period as period
        on period.council_code = bid.council_code
    where
        bid.is_countable
        and bid.placed_on between period.last_12_months_start and period.as_at
    group by bid.council_code, bid.application_ref

)

select
    application.council_code,
    application.application_ref,
    application.household_ref,
    application.is_live,
    countable.bids,
    application.file,
    application.line

from countable
inner join register.application as application
    on application.council_code = countable.council_code
    and application.application_ref = countable.application_ref
