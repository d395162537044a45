-- model:      staging.enquiry_landed
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    landing.enquiry, reference.period
-- definition: contract of the feed enquiry; values as they came
-- stored:     view
select
    landing.council_code,
    landing.as_at,
    landing.file,
    landing.line,
    landing.has_blanks,
    landing.enquiry_ref as enquiry_ref,
    landing.kind as kind,
    landing.channel as channel,
    landing.subject as subject,
    landing.application_ref as application_ref,
    landing.received_at as received_at,
    landing.target_on as target_on,
    landing.answered_at as answered_at,
    landing.first_contact_flag as first_contact_flag,
    landing.officer as officer

from landing.enquiry as landing
inner join reference.period as period
    on period.council_code = landing.council_code
    and period.as_at = landing.as_at
