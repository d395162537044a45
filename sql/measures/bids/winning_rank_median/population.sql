-- model:      bids.winning_rank_median_population
-- grain:      one row per register letting of the last 12 months that was advertised
-- keys:       council_code, tenancy_ref
-- sources:    core.bid, lettings.letting, reference.period
-- definition: figures contract, bids.winning_rank.median: register lettings with advert_ref filled
-- reading:    docs/definitions/bids_and_offers.md
select
    letting.council_code,
    letting.tenancy_ref,
    letting.tenancy_ref as unit_ref,
    letting.application_ref,
    letting.advert_ref,
    letting.bedrooms,
    bid.rank_at_close,
    case
        when bid.advert_ref is null then 'no bid of the application housed'
        when bid.rank_at_close is null then 'rank_at_close blank'
    end as exclusion,
    letting.file,
    letting.line

from lettings.letting as letting
inner join reference.period as period
    on period.council_code = letting.council_code
left join core.bid as bid
    on bid.council_code = letting.council_code
    and bid.advert_ref = letting.advert_ref
    and bid.application_ref = letting.application_ref
where
    letting.is_register_letting
    and letting.tenancy_start between period.last_12_months_start and period.as_at
    and letting.advert_ref is not null
