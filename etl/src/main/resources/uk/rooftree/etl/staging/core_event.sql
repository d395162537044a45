-- model:      core.{feed}
-- grain:      one row per {feed} of the folders up to the as-at
-- keys:       council_code, {key}
-- sources:    staging.{feed}_judged, staging.{feed}_row
-- definition: contract of the feed {feed}: of a key the latest row that no rule rejects, references as they are at the as-at;
--             made from it by etl, do not edit
with

-- keys that came again after the first folder, which holds the history: few, so that the many rows need not be put in order
come_again as (

    select
        later.council_code,
{later_keys},
        max(later.as_at) as as_at

    from staging.{feed}_judged as later
    where later.is_kept
        and later.as_at > (select min(first_folder.as_at) from staging.{feed}_row as first_folder)
    group by later.council_code, {grouped_keys}

)

select
    kept.council_code,
{columns},
    kept.file,
    kept.line

from staging.{feed}_judged as kept
left join come_again
    on come_again.council_code = kept.council_code
{joined_keys}
where kept.is_kept
    and (come_again.as_at is null or come_again.as_at = kept.as_at)
