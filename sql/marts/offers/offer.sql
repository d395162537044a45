-- model:      offers.offer
-- grain:      one row per offer, with the home offered and the application it was made to
-- keys:       council_code, offer_ref
-- sources:    core.offer, core.property, register.application
-- definition: figures contract, offers: bedrooms and area of the home offered, applicant type of the application
-- reading:    docs/definitions/bids_and_offers.md
select
    offer.council_code,
    offer.offer_ref,
    offer.application_ref,
    offer.property_ref,
    coalesce(application.applicant_type, 'unknown') as applicant_type,
    -- any home, our own dwelling or not; a bedsit that says nothing has no bedroom
    size_group(coalesce(home.bedrooms, case when home.property_type = 'bedsit' then 0 end)) as bedrooms,
    coalesce(home.lettings_area, 'unknown') as area,
    offer.offered_on,
    offer.outcome,
    offer.outcome_on,
    offer.refusal_reason,
    offer.reasonable_flag,
    offer.file,
    offer.line

from core.offer as offer
left join core.property as home
    on home.council_code = offer.council_code
    and home.property_ref = offer.property_ref
left join register.application as application
    on application.council_code = offer.council_code
    and application.application_ref = offer.application_ref
