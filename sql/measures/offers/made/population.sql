-- model:      offers.made_population
-- grain:      one row per offer of the month
-- keys:       council_code, offer_ref
-- sources:    offers.offer, reference.period
-- definition: figures contract, offers.made: offers with offered_on in the month
-- reading:    docs/definitions/bids_and_offers.md
select
    offer.council_code,
    offer.offer_ref,
    offer.offer_ref as unit_ref,
    offer.bedrooms,
    offer.applicant_type,
    offer.offered_on,
    offer.file,
    offer.line

from offers.offer as offer
inner join reference.period as period
    on period.council_code = offer.council_code
where offer.offered_on between period.month_start and period.as_at
