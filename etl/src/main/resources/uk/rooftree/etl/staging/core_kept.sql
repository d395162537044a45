-- model:      core.{feed}_kept
-- grain:      one row per key whose kept row is new, changed or gone against the load before
-- keys:       council_code, as_at, {key}
-- sources:    previous.{feed}_kept, staging.{feed}_asked, staging.{feed}_judged, staging.{feed}_row, staging.judging
-- definition: contract of the feed {feed}: of a key the latest row that no rule rejects, references as they are at the as-at;
--             made from it by etl, do not edit
-- reading:    docs/definitions/event_rows.md
-- partition:  council_code, as_at
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

),

-- what earlier dates have told of the keys that are judged anew
told as (

    select
        earlier.council_code,
        earlier.as_at,
        earlier.change,
{earlier_columns},
        earlier.file,
        earlier.line

    from previous.{feed}_kept as earlier
    inner join staging.judging as judging
        on judging.council_code = earlier.council_code
        and earlier.as_at < judging.as_at
    left join staging.{feed}_asked as asked
        on asked.council_code = earlier.council_code
{asked_joined}
    where judging.is_whole or asked.council_code is not null

),

last_told as (

    select
        told.council_code,
{told_keys},
        max(told.as_at) as as_at

    from told
    group by told.council_code, {told_grouped_keys}

),

held as (

    select told.*

    from told
    inner join last_told
        on last_told.council_code = told.council_code
{last_joined_told}
        and last_told.as_at = told.as_at
    where told.change <> 'gone'

)

select
    kept.council_code,
    judging.as_at,
    -- told of before, and gone since, is no longer new
    case when last_told.council_code is null then 'new' else 'changed' end as change,
{columns},
    kept.file,
    kept.line

from staging.{feed}_judged as kept
inner join staging.judging as judging
    on judging.council_code = kept.council_code
left join come_again
    on come_again.council_code = kept.council_code
{joined_keys}
left join last_told
    on last_told.council_code = kept.council_code
{last_joined_kept}
left join held
    on held.council_code = kept.council_code
{held_joined_kept}
where kept.is_kept
    and (come_again.as_at is null or come_again.as_at = kept.as_at)
    and (
        held.council_code is null
        or held.file <> kept.file
        or held.line <> kept.line{differing}
    )

union all

-- of what is gone only the key is kept here
select
    held.council_code,
    judging.as_at,
    'gone' as change,
{gone},
    cast(null as string) as file,
    cast(null as bigint) as line

from held
inner join staging.judging as judging
    on judging.council_code = held.council_code
left join staging.{feed}_judged as still
    on still.council_code = held.council_code
{still_joined}
    and still.is_kept
where still.council_code is null
