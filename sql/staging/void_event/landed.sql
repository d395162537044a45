-- model:      staging.void_event_landed
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    landing.void_event, reference.period
-- definition: contract of the feed void_event; values as they came
-- stored:     view
select
    landing.council_code,
    landing.as_at,
    landing.file,
    landing.line,
    landing.has_blanks,
    landing.void_ref as void_ref,
    landing.event_code as event_code,
    landing.planned as planned,
    landing.actual as actual,
    landing.target as target,
    landing.owner as owner,
    landing.recorded_at as recorded_at

from landing.void_event as landing
inner join reference.period as period
    on period.council_code = landing.council_code
    and period.as_at = landing.as_at
