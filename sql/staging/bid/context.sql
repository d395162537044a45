-- model:      staging.bid_context
-- grain:      one row per kept bid whose rules are asked, with its advert's days, its bidder's, and the bids before it of the same rank
-- keys:       council_code, advert_ref, application_ref
-- sources:    core.advert, core.application, core.bid, staging.bid_touched, staging.judging
-- definition: contract of the feed bid, R-BID-002 to R-BID-004; a second bid is one placed later, then of a higher application_ref
-- stored:     view
with

-- touched are whole ranks, so that none that was placed before is missing
asked as (

    select bid.*

    from core.bid as bid
    inner join staging.judging as judging on judging.council_code = bid.council_code
    left join staging.bid_touched as touched
        on touched.council_code = bid.council_code
        and touched.file = bid.file
        and touched.line = bid.line
    where judging.is_whole or touched.line is not null

)

select
    bid.*,
    cast(bid.placed_at as date) as placed_on,
    advert.opens,
    advert.closes,
    application.registration_date,
    application.closed_date,
    case
        when bid.rank_at_close is not null then
            cast(
                row_number() over (
                    partition by bid.council_code, bid.advert_ref, bid.rank_at_close
                    order by bid.placed_at, bid.application_ref
                ) - 1
                as bigint)
    end as bids_of_rank_before

from asked as bid
left join core.advert as advert
    on advert.council_code = bid.council_code
    and advert.advert_ref = bid.advert_ref
left join core.application as application
    on application.council_code = bid.council_code
    and application.application_ref = bid.application_ref
