-- model:      bids.active_bidders_percent_population
-- grain:      one row per live household that may bid: one of its applications is active and not for direct offers only
-- keys:       council_code, household_ref
-- sources:    bids.bidder, register.application, register.household
-- definition: figures contract, bids.active_bidders_percent: live households with a live application of status active whose
--             direct_offer_only_flag is not true
-- reading:    docs/definitions/bids_and_offers.md
with

may_bid as (

    select
        application.council_code,
        application.household_ref,
        count(*) as applications

    from register.application as application
    where
        application.is_live
        and application.status = 'active'
        and not coalesce(application.direct_offer_only_flag, false)
    group by application.council_code, application.household_ref

),

-- any of its live applications, the one that may bid or another
bidders as (

    select
        bidder.council_code,
        bidder.household_ref,
        sum(bidder.bids) as bids

    from bids.bidder as bidder
    where bidder.is_live
    group by bidder.council_code, bidder.household_ref

)

select
    household.council_code,
    household.household_ref,
    household.household_ref as unit_ref,
    household.band,
    household.bedroom_need,
    case when bidders.bids > 0 then 1 else 0 end as has_bid,
    household.file,
    household.line

from register.household as household
inner join may_bid
    on may_bid.council_code = household.council_code
    and may_bid.household_ref = household.household_ref
left join bidders
    on bidders.council_code = household.council_code
    and bidders.household_ref = household.household_ref
