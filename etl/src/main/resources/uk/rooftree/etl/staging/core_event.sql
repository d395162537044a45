-- model:      core.{feed}
-- grain:      one row per {feed} of the folders up to the as-at
-- keys:       council_code, {key}
-- sources:    core.{feed}_kept
-- definition: contract of the feed {feed}: what core.{feed}_kept has told last of each key, unless it is gone; made from it by
--             etl, do not edit
-- reading:    docs/definitions/event_rows.md
-- stored:     view
with

-- few, so that the many rows need not be put in order
told_again as (

    select
        later.council_code,
{later_keys},
        max(later.as_at) as as_at

    from core.{feed}_kept as later
    where later.change <> 'new'
    group by later.council_code, {grouped_keys}

)

select
    kept.council_code,
{columns},
    kept.file,
    kept.line

from core.{feed}_kept as kept
left join told_again
    on told_again.council_code = kept.council_code
{joined_keys}
where kept.change <> 'gone'
    and (told_again.as_at is null or told_again.as_at = kept.as_at)
