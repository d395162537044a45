-- model:      offers.resolved_population
-- grain:      one row per offer answered, taken back or expired in the last 12 months
-- keys:       council_code, offer_ref
-- sources:    offers.offer, reference.period
-- definition: figures contract, offers.resolved: offers with outcome accepted, refused, withdrawn or expired and outcome_on
--             in the period
-- reading:    docs/definitions/bids_and_offers.md
select
    offer.council_code,
    offer.offer_ref,
    offer.offer_ref as unit_ref,
    offer.outcome,
    offer.bedrooms,
    offer.applicant_type,
    offer.area,
    offer.outcome_on,
    case when offer.outcome = 'refused' then 1 else 0 end as refused,
    offer.file,
    offer.line

from offers.offer as offer
inner join reference.period as period
    on period.council_code = offer.council_code
where
    offer.outcome in ('accepted', 'refused', 'withdrawn', 'expired')
    and offer.outcome_on between period.last_12_months_start and period.as_at
