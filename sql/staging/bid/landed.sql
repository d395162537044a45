-- model:      staging.bid_landed
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    landing.bid, reference.period
-- definition: contract of the feed bid; values as they came
-- stored:     view
select
    landing.council_code,
    landing.as_at,
    landing.file,
    landing.line,
    landing.has_blanks,
    landing.advert_ref as advert_ref,
    landing.application_ref as application_ref,
    landing.placed_at as placed_at,
    landing.channel as channel,
    landing.withdrawn_at as withdrawn_at,
    landing.valid as valid,
    landing.rank_at_close as rank_at_close,
    landing.bypass_reason as bypass_reason

from landing.bid as landing
inner join reference.period as period
    on period.council_code = landing.council_code
    and period.as_at = landing.as_at
