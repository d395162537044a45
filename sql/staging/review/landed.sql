-- model:      staging.review_landed
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    landing.review, reference.period
-- definition: contract of the feed review; values as they came
-- stored:     view
select
    landing.council_code,
    landing.as_at,
    landing.file,
    landing.line,
    landing.has_blanks,
    landing.review_ref as review_ref,
    landing.application_ref as application_ref,
    landing.due as due,
    landing.sent as sent,
    landing.deadline as deadline,
    landing.replied as replied,
    landing.result as result,
    landing.result_on as result_on,
    landing.reinstated_on as reinstated_on

from landing.review as landing
inner join reference.period as period
    on period.council_code = landing.council_code
    and period.as_at = landing.as_at
