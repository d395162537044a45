-- model:      bids.success_percent_population
-- grain:      one row per household with a countable bid in the last 12 months, live or not
-- keys:       council_code, household_ref
-- sources:    bids.bidder, lettings.letting, reference.period, register.application
-- definition: figures contract, bids.success_percent: households with a countable bid dated in the period, live or not
-- reading:    docs/definitions/bids_and_offers.md
with

bidders as (

    select
        bidder.council_code,
        bidder.household_ref,
        min_by(bidder.file, bidder.application_ref) as file,
        min_by(bidder.line, bidder.application_ref) as line

    from bids.bidder as bidder
    group by bidder.council_code, bidder.household_ref

),

-- by the household that applied, whoever signed
housed as (

    select
        application.council_code,
        application.household_ref,
        count(*) as lettings

    from lettings.letting as letting
    inner join reference.period as period
        on period.council_code = letting.council_code
    inner join register.application as application
        on application.council_code = letting.council_code
        and application.application_ref = letting.application_ref
    where
        letting.is_register_letting
        and letting.tenancy_start between period.last_12_months_start and period.as_at
    group by application.council_code, application.household_ref

)

select
    bidders.council_code,
    bidders.household_ref,
    bidders.household_ref as unit_ref,
    case when housed.lettings > 0 then 1 else 0 end as is_housed,
    bidders.file,
    bidders.line

from bidders
left join housed
    on housed.council_code = bidders.council_code
    and housed.household_ref = bidders.household_ref
