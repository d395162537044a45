-- model:      core.{feed}
-- grain:      one row per {feed} of the folders up to the as-at
-- keys:       council_code, {key}
-- sources:    staging.{relation}
-- definition: contract of the feed {feed}: of a key the latest row that no rule rejects, references as they are at the as-at;
--             made from it by etl, do not edit
select
    kept.council_code,
{columns},
    kept.file,
    kept.line

from staging.{relation} as kept
where {condition}
qualify row_number() over (partition by kept.council_code, {keys} order by kept.as_at desc, kept.line) = 1
