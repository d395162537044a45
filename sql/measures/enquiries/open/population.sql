-- model:      enquiries.open_population
-- grain:      one row per enquiry not answered
-- keys:       council_code, enquiry_ref
-- sources:    core.enquiry, reference.period
-- definition: figures contract, enquiries.open: enquiries with answered_at blank
select
    enquiry.council_code,
    enquiry.enquiry_ref,
    enquiry.enquiry_ref as unit_ref,
    coalesce(enquiry.kind, 'unknown') as kind,
    enquiry.target_on,
    days_between(cast(enquiry.received_at as date), period.as_at) as days,
    case
        when days_between(cast(enquiry.received_at as date), period.as_at) <= 28 then '0-28'
        when days_between(cast(enquiry.received_at as date), period.as_at) <= 56 then '29-56'
        else '57+'
    end as age_band,
    enquiry.file,
    enquiry.line

from core.enquiry as enquiry
inner join reference.period as period
    on period.council_code = enquiry.council_code
where enquiry.answered_at is null
