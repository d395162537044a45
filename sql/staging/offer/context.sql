-- model:      staging.offer_context
-- grain:      one row per kept offer, with its application's accepted offers and letting
-- keys:       council_code, offer_ref
-- sources:    core.letting, core.offer, reference.period
-- definition: contract of the feed offer, R-OFF-002 to R-OFF-004
-- stored:     view
with

accepted as (

    select
        offer.council_code,
        offer.application_ref,
        cast(count(*) as integer) as offers

    from core.offer as offer
    where offer.outcome = 'accepted'
    group by offer.council_code, offer.application_ref

),

housed as (

    select
        letting.council_code,
        letting.application_ref

    from core.letting as letting
    where letting.application_ref is not null
    group by letting.council_code, letting.application_ref

)

select
    offer.*,
    period.as_at,
    days_between(offer.offered_on, period.as_at) as days_since_offer,
    coalesce(accepted.offers, 0) as accepted_of_application,
    housed.application_ref is not null as has_letting

from core.offer as offer
inner join reference.period as period on period.council_code = offer.council_code
left join accepted
    on accepted.council_code = offer.council_code
    and accepted.application_ref = offer.application_ref
left join housed
    on housed.council_code = offer.council_code
    and housed.application_ref = offer.application_ref
