-- model:      offers.acceptance_to_start_median_population
-- grain:      one row per register letting of the last 12 months
-- keys:       council_code, tenancy_ref
-- sources:    lettings.letting, offers.offer, reference.period
-- definition: figures contract, offers.acceptance_to_start.median: register lettings
-- reading:    docs/definitions/bids_and_offers.md
with

-- of several offers of the home that the household accepted the one answered last
accepted as (

    select
        offer.council_code,
        offer.application_ref,
        offer.property_ref,
        max(offer.outcome_on) as accepted_on,
        count(*) as offers

    from offers.offer as offer
    where offer.outcome = 'accepted'
    group by offer.council_code, offer.application_ref, offer.property_ref

)

select
    letting.council_code,
    letting.tenancy_ref,
    letting.tenancy_ref as unit_ref,
    letting.application_ref,
    letting.bedrooms,
    accepted.accepted_on,
    letting.tenancy_start,
    case
        when accepted.accepted_on <= letting.tenancy_start
            then days_between(accepted.accepted_on, letting.tenancy_start)
    end as days,
    case
        when accepted.offers is null then 'no accepted offer of the home'
        when accepted.accepted_on is null then 'outcome_on blank'
        when accepted.accepted_on > letting.tenancy_start then 'accepted after the tenancy start'
    end as exclusion,
    letting.file,
    letting.line

from lettings.letting as letting
inner join reference.period as period
    on period.council_code = letting.council_code
left join accepted
    on accepted.council_code = letting.council_code
    and accepted.application_ref = letting.application_ref
    and accepted.property_ref = letting.property_ref
where
    letting.is_register_letting
    and letting.tenancy_start between period.last_12_months_start and period.as_at
