-- model:      enquiries.answered_population
-- grain:      one row per enquiry answered in the month
-- keys:       council_code, enquiry_ref
-- sources:    core.enquiry, reference.period
-- definition: figures contract, enquiries.answered: enquiries whose answered_at falls in the month
select
    enquiry.council_code,
    enquiry.enquiry_ref,
    enquiry.enquiry_ref as unit_ref,
    coalesce(enquiry.kind, 'unknown') as kind,
    coalesce(enquiry.channel, 'unknown') as channel,
    cast(enquiry.answered_at as date) as answered_on,
    enquiry.target_on,
    -- both blank where the extract does not say
    case
        when cast(enquiry.answered_at as date) <= enquiry.target_on then 1
        when enquiry.target_on is not null then 0
    end as in_target,
    case when enquiry.first_contact_flag then 1 when not enquiry.first_contact_flag then 0 end as at_first_contact,
    days_between(cast(enquiry.received_at as date), cast(enquiry.answered_at as date)) as days,
    enquiry.file,
    enquiry.line

from core.enquiry as enquiry
inner join reference.period as period
    on period.council_code = enquiry.council_code
where cast(enquiry.answered_at as date) between period.month_start and period.as_at
