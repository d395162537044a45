-- model:      staging.application_event_landed
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    landing.application_event, reference.period
-- definition: contract of the feed application_event; values as they came
-- stored:     view
select
    landing.council_code,
    landing.as_at,
    landing.file,
    landing.line,
    landing.has_blanks,
    landing.event_ref as event_ref,
    landing.application_ref as application_ref,
    landing.event as event,
    landing.old as old,
    landing.new as new,
    landing.at as at,
    landing.actor as actor

from landing.application_event as landing
inner join reference.period as period
    on period.council_code = landing.council_code
    and period.as_at = landing.as_at
