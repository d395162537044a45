-- model:      staging.{feed}_judged
-- grain:      one row per standing record, in the folders up to the as-at, of a key that is judged anew
-- keys:       council_code, as_at, file, line
-- sources:    {sources}
-- definition: contract of the feed {feed} (feed_column.csv), order of checks 8: references; made from it by etl, do not edit
-- reading:    docs/definitions/event_rows.md
-- stored:     view
with

standing as (

    select told.*

    from staging.{feed}_row as told
    inner join staging.judging as judging
        on judging.council_code = told.council_code
        and told.as_at <= judging.as_at
    left join reference.published as published
        on published.council_code = told.council_code
        and published.as_at = told.as_at
    left join staging.{feed}_asked as asked
        on asked.council_code = told.council_code
{asked_joined}
    where told.is_standing
        and (told.as_at = judging.as_at or published.as_at is not null)
        and (judging.is_whole or asked.council_code is not null)

)

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

from standing
cross join staging.supplied as supplied
{joins}
