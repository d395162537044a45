-- model:      core.{feed}
-- grain:      one row per {feed} the council holds at the as-at
-- keys:       council_code, {key}
-- sources:    {sources}
-- definition: contract of the feed {feed}: rows that no rule rejects, values that cannot be used emptied; made from it by etl, do not edit
select
    kept.council_code,
{columns},
    kept.file,
    kept.line

from staging.{relation} as kept
{joins}where {condition}
