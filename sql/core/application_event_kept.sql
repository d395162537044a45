-- model:      core.application_event_kept
-- grain:      one row per key whose kept row is new, changed or gone against the load before
-- keys:       council_code, as_at, event_ref
-- sources:    previous.application_event_kept, staging.application_event_asked, staging.application_event_judged, staging.application_event_row, staging.judging
-- definition: contract of the feed application_event: of a key the latest row that no rule rejects, references as they are at the as-at;
--             made from it by etl, do not edit
-- reading:    docs/definitions/event_rows.md
-- partition:  council_code, as_at
with

-- keys that came again after the first folder, which holds the history: few, so that the many rows need not be put in order
come_again as (

    select
        later.council_code,
        later.event_ref,
        max(later.as_at) as as_at

    from staging.application_event_judged as later
    where later.is_kept
        and later.as_at > (select min(first_folder.as_at) from staging.application_event_row as first_folder)
    group by later.council_code, later.event_ref

),

-- what earlier dates have told of the keys that are judged anew
told as (

    select
        earlier.council_code,
        earlier.as_at,
        earlier.change,
        earlier.event_ref,
        earlier.application_ref,
        earlier.event,
        earlier.old,
        earlier.new,
        earlier.at,
        earlier.actor,
        earlier.file,
        earlier.line

    from previous.application_event_kept as earlier
    inner join staging.judging as judging
        on judging.council_code = earlier.council_code
        and earlier.as_at < judging.as_at
    left join staging.application_event_asked as asked
        on asked.council_code = earlier.council_code
        and asked.event_ref = earlier.event_ref
    where judging.is_whole or asked.council_code is not null

),

last_told as (

    select
        told.council_code,
        told.event_ref,
        max(told.as_at) as as_at

    from told
    group by told.council_code, told.event_ref

),

held as (

    select told.*

    from told
    inner join last_told
        on last_told.council_code = told.council_code
        and last_told.event_ref = told.event_ref
        and last_told.as_at = told.as_at
    where told.change <> 'gone'

)

select
    kept.council_code,
    judging.as_at,
    -- told of before, and gone since, is no longer new
    case when last_told.council_code is null then 'new' else 'changed' end as change,
    kept.event_ref,
    kept.application_ref,
    kept.event,
    kept.old,
    kept.new,
    kept.at,
    kept.actor,
    kept.file,
    kept.line

from staging.application_event_judged as kept
inner join staging.judging as judging
    on judging.council_code = kept.council_code
left join come_again
    on come_again.council_code = kept.council_code
    and come_again.event_ref = kept.event_ref
left join last_told
    on last_told.council_code = kept.council_code
    and last_told.event_ref = kept.event_ref
left join held
    on held.council_code = kept.council_code
    and held.event_ref = kept.event_ref
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
    held.event_ref,
    cast(null as string) as application_ref,
    cast(null as string) as event,
    cast(null as string) as old,
    cast(null as string) as new,
    cast(null as timestamp) as at,
    cast(null as string) as actor,
    cast(null as string) as file,
    cast(null as bigint) as line

from held
inner join staging.judging as judging
    on judging.council_code = held.council_code
left join staging.application_event_judged as still
    on still.council_code = held.council_code
    and still.event_ref = held.event_ref
    and still.is_kept
where still.council_code is null
