-- model:      core.status_entry_kept
-- grain:      one row per status entry whose place in its application's history is new, changed or gone against the load before
-- keys:       council_code, as_at, event_ref
-- sources:    core.application_event, core.application_event_kept, previous.status_entry_kept, reference.live_status, staging.judging
-- definition: figures contract, register.movement: status entries in order of at, event_ref; live when new is a live status
-- reading:    docs/definitions/event_rows.md
-- partition:  council_code, as_at
with

-- entries of any kind that came, changed or went: one may have been a status before
moved as (

    select
        kept.council_code,
        kept.event_ref,
        kept.application_ref

    from core.application_event_kept as kept
    inner join staging.judging as judging
        on judging.council_code = kept.council_code
        and judging.as_at = kept.as_at
    where not judging.is_whole

),

-- applications whose entries must be put in order anew: those of an entry that moved, as it is and as it was told before
applications as (

    select
        moved.council_code,
        moved.application_ref

    from moved
    where moved.application_ref is not null

    union

    select
        earlier.council_code,
        earlier.application_ref

    from previous.status_entry_kept as earlier
    inner join moved
        on moved.council_code = earlier.council_code
        and moved.event_ref = earlier.event_ref
    where earlier.change <> 'gone'

),

asked as (

    select
        moved.council_code,
        moved.event_ref

    from moved

    union

    select
        earlier.council_code,
        earlier.event_ref

    from previous.status_entry_kept as earlier
    inner join applications
        on applications.council_code = earlier.council_code
        and applications.application_ref = earlier.application_ref

),

-- what earlier dates have told of them
told as (

    select earlier.*

    from previous.status_entry_kept as earlier
    inner join staging.judging as judging
        on judging.council_code = earlier.council_code
        and earlier.as_at < judging.as_at
    left join asked
        on asked.council_code = earlier.council_code
        and asked.event_ref = earlier.event_ref
    where judging.is_whole or asked.event_ref is not null

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

),

entries as (

    select
        application_event.council_code,
        judging.as_at,
        application_event.application_ref,
        application_event.event_ref,
        application_event.at,
        cast(application_event.at as date) as entered_on,
        lower(application_event.new) as status,
        live_status.status is not null as is_live,
        application_event.file,
        application_event.line

    from core.application_event as application_event
    inner join staging.judging as judging
        on judging.council_code = application_event.council_code
    left join applications
        on applications.council_code = application_event.council_code
        and applications.application_ref = application_event.application_ref
    left join reference.live_status as live_status
        on live_status.status = lower(application_event.new)
    where application_event.event = 'status'
        and (judging.is_whole or applications.application_ref is not null)

),

in_order as (

    select
        entries.council_code,
        entries.as_at,
        entries.event_ref,
        entries.application_ref,
        entries.entered_on,
        -- null for the last entry: the application stands there still
        lead(entries.entered_on) over history as next_entered_on,
        entries.status,
        entries.is_live,
        coalesce(lag(entries.is_live) over history, false) as was_live,
        coalesce(
            max(case when entries.is_live then 1 else 0 end) over (
                partition by entries.council_code, entries.application_ref
                order by entries.at asc nulls last, entries.event_ref asc nulls last
                rows between unbounded preceding and 1 preceding
            ),
            0
        ) = 1 as was_ever_live,
        entries.file,
        entries.line

    from entries
    window history as (
        partition by entries.council_code, entries.application_ref
        order by entries.at asc nulls last, entries.event_ref asc nulls last
    )

)

select
    entry.council_code,
    entry.as_at,
    -- told of before, and gone since, is no longer new
    case when last_told.event_ref is null then 'new' else 'changed' end as change,
    entry.event_ref,
    entry.application_ref,
    entry.entered_on,
    entry.next_entered_on,
    entry.status,
    entry.is_live,
    entry.was_live,
    entry.was_ever_live,
    entry.file,
    entry.line

from in_order as entry
left join last_told
    on last_told.council_code = entry.council_code
    and last_told.event_ref = entry.event_ref
left join held
    on held.council_code = entry.council_code
    and held.event_ref = entry.event_ref
where held.event_ref is null
    or held.application_ref <> entry.application_ref
    or held.entered_on <> entry.entered_on
    or coalesce(held.next_entered_on, cast('9999-12-31' as date)) <> coalesce(entry.next_entered_on, cast('9999-12-31' as date))
    or held.status <> entry.status
    or held.is_live <> entry.is_live
    or held.was_live <> entry.was_live
    or held.was_ever_live <> entry.was_ever_live
    or held.file <> entry.file
    or held.line <> entry.line

union all

-- of what is gone only the key is kept here
select
    held.council_code,
    judging.as_at,
    'gone' as change,
    held.event_ref,
    cast(null as string) as application_ref,
    cast(null as date) as entered_on,
    cast(null as date) as next_entered_on,
    cast(null as string) as status,
    cast(null as boolean) as is_live,
    cast(null as boolean) as was_live,
    cast(null as boolean) as was_ever_live,
    cast(null as string) as file,
    cast(null as bigint) as line

from held
inner join staging.judging as judging
    on judging.council_code = held.council_code
-- an entry that once was of such an application may be of another since, which nothing touched
left join applications
    on applications.council_code = held.council_code
    and applications.application_ref = held.application_ref
left join entries as still
    on still.council_code = held.council_code
    and still.event_ref = held.event_ref
where still.event_ref is null
    and (judging.is_whole or applications.application_ref is not null)
