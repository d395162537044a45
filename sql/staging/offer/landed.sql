-- model:      staging.offer_landed
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    landing.offer, reference.period
-- definition: contract of the feed offer; values as they came
-- stored:     view
select
    landing.council_code,
    landing.as_at,
    landing.file,
    landing.line,
    landing.has_blanks,
    landing.offer_ref as offer_ref,
    landing.application_ref as application_ref,
    landing.property_ref as property_ref,
    landing.advert_ref as advert_ref,
    landing.offered_on as offered_on,
    landing.viewed_on as viewed_on,
    landing.outcome as outcome,
    landing.outcome_on as outcome_on,
    landing.refusal_reason as refusal_reason,
    landing.reasonable_flag as reasonable_flag,
    landing.at_viewing_flag as at_viewing_flag,
    landing.officer as officer

from landing.offer as landing
inner join reference.period as period
    on period.council_code = landing.council_code
    and period.as_at = landing.as_at
