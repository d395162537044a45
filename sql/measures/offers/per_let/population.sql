-- model:      offers.per_let_population
-- grain:      one row per register letting of the last 12 months, and per offer made in them
-- keys:       council_code, unit_ref
-- sources:    lettings.letting, offers.offer, reference.period
-- definition: figures contract, offers.per_let: register lettings, and offers with offered_on in the period
-- reading:    docs/definitions/bids_and_offers.md
select
    letting.council_code,
    'letting ' || letting.tenancy_ref as unit_ref,
    letting.bedrooms,
    letting.tenancy_start as counted_on,
    0 as offers,
    1 as lettings,
    letting.file,
    letting.line

from lettings.letting as letting
inner join reference.period as period
    on period.council_code = letting.council_code
where
    letting.is_register_letting
    and letting.tenancy_start between period.last_12_months_start and period.as_at

union all

select
    offer.council_code,
    'offer ' || offer.offer_ref as unit_ref,
    offer.bedrooms,
    offer.offered_on as counted_on,
    1 as offers,
    0 as lettings,
    offer.file,
    offer.line

from offers.offer as offer
inner join reference.period as period
    on period.council_code = offer.council_code
where offer.offered_on between period.last_12_months_start and period.as_at
