-- model:      enquiries.received_population
-- grain:      one row per enquiry received in the month
-- keys:       council_code, enquiry_ref
-- sources:    core.enquiry, reference.period
-- definition: figures contract, enquiries.received: enquiries whose received_at falls in the month
select
    enquiry.council_code,
    enquiry.enquiry_ref,
    enquiry.enquiry_ref as unit_ref,
    coalesce(enquiry.kind, 'unknown') as kind,
    coalesce(enquiry.channel, 'unknown') as channel,
    cast(enquiry.received_at as date) as received_on,
    enquiry.file,
    enquiry.line

from core.enquiry as enquiry
inner join reference.period as period
    on period.council_code = enquiry.council_code
where cast(enquiry.received_at as date) between period.month_start and period.as_at
