-- model:      downsizing.applicants_by_stage_population
-- grain:      one row per live transfer application that needs fewer bedrooms than it has, or of which that cannot be told
-- keys:       council_code, application_ref
-- sources:    bids.bidder, core.offer, downsizing.applicants_population, register.application
-- definition: downsizing applicants by how near they are to a move: under offer, suspended, bidding, not bidding
-- reading:    docs/definitions/downsizing.md
with

offered as (

    select
        offer.council_code,
        offer.application_ref,
        count(*) as offers

    from core.offer as offer
    where coalesce(offer.outcome, 'pending') = 'pending'
    group by offer.council_code, offer.application_ref

)

select
    applicant.council_code,
    applicant.application_ref,
    applicant.unit_ref,
    applicant.bedrooms,
    case
        when application.status = 'under_offer' or offered.offers > 0 then 'under_offer'
        when application.status = 'suspended' then 'suspended'
        when bidder.bids > 0 then 'bidding'
        else 'not_bidding'
    end as stage,
    applicant.exclusion,
    applicant.file,
    applicant.line

from downsizing.applicants_population as applicant
inner join register.application as application
    on application.council_code = applicant.council_code
    and application.application_ref = applicant.application_ref
left join offered
    on offered.council_code = applicant.council_code
    and offered.application_ref = applicant.application_ref
left join bids.bidder as bidder
    on bidder.council_code = applicant.council_code
    and bidder.application_ref = applicant.application_ref
