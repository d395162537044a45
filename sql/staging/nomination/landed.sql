-- model:      staging.nomination_landed
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    landing.nomination, reference.period
-- definition: contract of the feed nomination; values as they came
-- stored:     view
select
    landing.council_code,
    landing.as_at,
    landing.file,
    landing.line,
    landing.has_blanks,
    landing.nomination_ref as nomination_ref,
    landing.request_ref as request_ref,
    landing.landlord as landlord,
    landing.landlord_type as landlord_type,
    landing.application_ref as application_ref,
    landing.bedrooms as bedrooms,
    landing.lettings_area as lettings_area,
    landing.rent_basis as rent_basis,
    landing.first_let_flag as first_let_flag,
    landing.requested_on as requested_on,
    landing.sent_on as sent_on,
    landing.outcome as outcome,
    landing.outcome_on as outcome_on,
    landing.reason as reason,
    landing.tenancy_start_on as tenancy_start_on

from landing.nomination as landing
inner join reference.period as period
    on period.council_code = landing.council_code
    and period.as_at = landing.as_at
