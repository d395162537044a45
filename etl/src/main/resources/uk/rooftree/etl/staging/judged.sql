-- model:      staging.{feed}_judged
-- grain:      one row per standing record of the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    {sources}
-- definition: contract of the feed {feed} (feed_column.csv), order of checks 8: references; made from it by etl, do not edit
-- stored:     view
select
    standing.council_code,
    standing.as_at,
    standing.file,
    standing.line,
{columns},
    concat_ws(
        ';',
{problems}
    ) as problems,
    {is_kept} as is_kept

from staging.{feed}_row as standing
inner join reference.period as period
    on period.council_code = standing.council_code
    and standing.as_at = period.as_at
cross join staging.supplied as supplied
{joins}
where standing.is_standing
