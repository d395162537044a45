-- model:      offers.days_to_acceptance_median_population
-- grain:      one row per offer accepted in the last 12 months
-- keys:       council_code, offer_ref
-- sources:    offers.offer, reference.period
-- definition: figures contract, offers.days_to_acceptance.median: offers accepted with outcome_on in the period
-- reading:    docs/definitions/bids_and_offers.md
select
    offer.council_code,
    offer.offer_ref,
    offer.offer_ref as unit_ref,
    offer.bedrooms,
    offer.offered_on,
    offer.outcome_on,
    days_between(offer.offered_on, offer.outcome_on) as days,
    offer.file,
    offer.line

from offers.offer as offer
inner join reference.period as period
    on period.council_code = offer.council_code
where
    offer.outcome = 'accepted'
    and offer.outcome_on between period.last_12_months_start and period.as_at
