-- model:      offers.refusals_population
-- grain:      one row per offer refused in the last 12 months
-- keys:       council_code, offer_ref
-- sources:    offers.offer, reference.period
-- definition: figures contract, offers.refusals and offers.unreasonable_percent: offers with outcome refused and outcome_on
--             in the period
-- reading:    docs/definitions/bids_and_offers.md
select
    offer.council_code,
    offer.offer_ref,
    offer.offer_ref as unit_ref,
    coalesce(offer.refusal_reason, 'unknown') as reason,
    offer.bedrooms,
    offer.outcome_on,
    -- blank where nobody has judged the refusal
    case when offer.reasonable_flag then 0 when not offer.reasonable_flag then 1 end as unreasonable,
    offer.file,
    offer.line

from offers.offer as offer
inner join reference.period as period
    on period.council_code = offer.council_code
where
    offer.outcome = 'refused'
    and offer.outcome_on between period.last_12_months_start and period.as_at
