-- model:      core.void_event_kept
-- grain:      one row per key whose kept row is new, changed or gone against the load before
-- keys:       council_code, as_at, void_ref, event_code
-- sources:    previous.void_event_kept, staging.void_event_asked, staging.void_event_judged, staging.void_event_row, staging.judging
-- definition: contract of the feed void_event: of a key the latest row that no rule rejects, references as they are at the as-at;
--             made from it by etl, do not edit
-- reading:    docs/definitions/event_rows.md
-- partition:  council_code, as_at
with

-- keys that came again after the first folder, which holds the history: few, so that the many rows need not be put in order
come_again as (

    select
        later.council_code,
        later.void_ref,
        later.event_code,
        max(later.as_at) as as_at

    from staging.void_event_judged as later
    where later.is_kept
        and later.as_at > (select min(first_folder.as_at) from staging.void_event_row as first_folder)
    group by later.council_code, later.void_ref, later.event_code

),

-- what earlier dates have told of the keys that are judged anew
told as (

    select
        earlier.council_code,
        earlier.as_at,
        earlier.change,
        earlier.void_ref,
        earlier.event_code,
        earlier.planned,
        earlier.actual,
        earlier.target,
        earlier.owner,
        earlier.recorded_at,
        earlier.file,
        earlier.line

    from previous.void_event_kept as earlier
    inner join staging.judging as judging
        on judging.council_code = earlier.council_code
        and earlier.as_at < judging.as_at
    left join staging.void_event_asked as asked
        on asked.council_code = earlier.council_code
        and asked.void_ref = earlier.void_ref
        and asked.event_code = earlier.event_code
    where judging.is_whole or asked.council_code is not null

),

last_told as (

    select
        told.council_code,
        told.void_ref,
        told.event_code,
        max(told.as_at) as as_at

    from told
    group by told.council_code, told.void_ref, told.event_code

),

held as (

    select told.*

    from told
    inner join last_told
        on last_told.council_code = told.council_code
        and last_told.void_ref = told.void_ref
        and last_told.event_code = told.event_code
        and last_told.as_at = told.as_at
    where told.change <> 'gone'

)

select
    kept.council_code,
    judging.as_at,
    -- told of before, and gone since, is no longer new
    case when last_told.council_code is null then 'new' else 'changed' end as change,
    kept.void_ref,
    kept.event_code,
    kept.planned,
    kept.actual,
    kept.target,
    kept.owner,
    kept.recorded_at,
    kept.file,
    kept.line

from staging.void_event_judged as kept
inner join staging.judging as judging
    on judging.council_code = kept.council_code
left join come_again
    on come_again.council_code = kept.council_code
    and come_again.void_ref = kept.void_ref
    and come_again.event_code = kept.event_code
left join last_told
    on last_told.council_code = kept.council_code
    and last_told.void_ref = kept.void_ref
    and last_told.event_code = kept.event_code
left join held
    on held.council_code = kept.council_code
    and held.void_ref = kept.void_ref
    and held.event_code = kept.event_code
where kept.is_kept
    and (come_again.as_at is null or come_again.as_at = kept.as_at)
    and (
        held.council_code is null
        or held.file <> kept.file
        or held.line <> kept.line
    )

union all

-- of what is gone only the key is kept here
select
    held.council_code,
    judging.as_at,
    'gone' as change,
    held.void_ref,
    held.event_code,
    cast(null as date) as planned,
    cast(null as date) as actual,
    cast(null as date) as target,
    cast(null as string) as owner,
    cast(null as timestamp) as recorded_at,
    cast(null as string) as file,
    cast(null as bigint) as line

from held
inner join staging.judging as judging
    on judging.council_code = held.council_code
left join staging.void_event_judged as still
    on still.council_code = held.council_code
    and still.void_ref = held.void_ref
    and still.event_code = held.event_code
    and still.is_kept
where still.council_code is null
