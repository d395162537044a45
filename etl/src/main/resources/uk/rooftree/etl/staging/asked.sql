-- model:      staging.{feed}_asked
-- grain:      one row per key that is judged anew: a row of a folder that counts now and did not at the load before has it, or one that
--             names a record which has come or gone since; none where all are judged
-- keys:       council_code, {key}
-- sources:    {sources}
-- definition: contract of the feed {feed}, order of checks 8: what can be judged otherwise than at the load before; made from it
--             by etl, do not edit
-- reading:    docs/definitions/event_rows.md
select
    told.council_code,
{told_key}

from staging.{feed}_row as told
inner join staging.judging as judging
    on judging.council_code = told.council_code
    and (told.as_at = judging.as_at or (told.as_at = judging.last_as_at and not judging.is_last_counted))
where told.is_standing
    and not judging.is_whole
{named}
