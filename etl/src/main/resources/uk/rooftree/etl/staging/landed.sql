-- model:      staging.{feed}_landed
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    landing.{feed}, reference.period
-- definition: contract of the feed {feed}; {layout}
-- stored:     view
select
    landing.council_code,
    landing.as_at,
    landing.file,
    landing.line,
    landing.has_blanks,
{columns}

from landing.{feed} as landing
inner join reference.period as period
    on period.council_code = landing.council_code
    and period.as_at = landing.as_at
