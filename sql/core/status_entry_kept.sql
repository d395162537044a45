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
        kept.change,
        kept.application_ref,
        kept.event,
        kept.new,
        kept.at,
        kept.file,
        kept.line

    from core.application_event_kept as kept
    inner join staging.judging as judging
        on judging.council_code = kept.council_code
        and judging.as_at = kept.as_at
    where not judging.is_whole

),

-- whose those of them were that earlier dates have told of
told_before as (

    select
        earlier.council_code,
        earlier.application_ref

    from previous.status_entry_kept as earlier
    inner join moved
        on moved.council_code = earlier.council_code
        and moved.event_ref = earlier.event_ref
    where moved.change <> 'new'
        and earlier.change <> 'gone'

),

-- whose entries must be put in order anew
applications as (

    select
        moved.council_code,
        moved.application_ref

    from moved
    where moved.application_ref is not null

    union

    select
        told_before.council_code,
        told_before.application_ref

    from told_before

),

-- few, so that the many rows need not be put in order
told_again as (

    select
        earlier.council_code,
        earlier.event_ref,
        max(earlier.as_at) as as_at

    from previous.status_entry_kept as earlier
    where earlier.change <> 'new'
    group by earlier.council_code, earlier.event_ref

),

-- two ways to the rows of earlier dates, so that a month which asks for few need not carry all of them along
told as (

    select earlier.*

    from previous.status_entry_kept as earlier
    inner join staging.judging as judging on judging.council_code = earlier.council_code
    where judging.is_whole

    union all

    select earlier.*

    from previous.status_entry_kept as earlier
    inner join applications
        on applications.council_code = earlier.council_code
        and applications.application_ref = earlier.application_ref

),

-- as the load before had them
held as (

    select told.*

    from told
    left join told_again
        on told_again.council_code = told.council_code
        and told_again.event_ref = told.event_ref
    where told.change <> 'gone'
        and (told_again.as_at is null or told_again.as_at = told.as_at)

),

entries as (

    select
        application_event.council_code,
        application_event.event_ref,
        application_event.application_ref,
        application_event.at,
        lower(application_event.new) as status,
        application_event.file,
        application_event.line

    from core.application_event as application_event
    inner join staging.judging as judging on judging.council_code = application_event.council_code
    where application_event.event = 'status'
        and judging.is_whole

    union all

    select
        moved.council_code,
        moved.event_ref,
        moved.application_ref,
        moved.at,
        lower(moved.new) as status,
        moved.file,
        moved.line

    from moved
    where moved.event = 'status'
        and moved.change <> 'gone'

    union all

    -- what stands beside them in the history, and did not move
    select
        held.council_code,
        held.event_ref,
        held.application_ref,
        held.at,
        held.status,
        held.file,
        held.line

    from held
    inner join staging.judging as judging on judging.council_code = held.council_code
    left join moved
        on moved.council_code = held.council_code
        and moved.event_ref = held.event_ref
    where not judging.is_whole
        and moved.event_ref is null

),

in_order as (

    select
        entries.council_code,
        entries.event_ref,
        entries.application_ref,
        entries.at,
        -- null for the last entry: the application stands there still
        lead(cast(entries.at as date)) over history as next_entered_on,
        entries.status,
        live_status.status is not null as is_live,
        coalesce(lag(live_status.status is not null) over history, false) as was_live,
        coalesce(
            max(case when live_status.status is not null then 1 else 0 end) over (
                partition by entries.council_code, entries.application_ref
                order by entries.at asc nulls last, entries.event_ref asc nulls last
                rows between unbounded preceding and 1 preceding
            ),
            0
        ) = 1 as was_ever_live,
        entries.file,
        entries.line

    from entries
    left join reference.live_status as live_status on live_status.status = entries.status
    window history as (
        partition by entries.council_code, entries.application_ref
        order by entries.at asc nulls last, entries.event_ref asc nulls last
    )

)

select
    entry.council_code,
    judging.as_at,
    -- told of before, and gone since, is no longer new
    case when held.event_ref is null and told_again.event_ref is null then 'new' else 'changed' end as change,
    entry.event_ref,
    entry.application_ref,
    entry.at,
    entry.next_entered_on,
    entry.status,
    entry.is_live,
    entry.was_live,
    entry.was_ever_live,
    entry.file,
    entry.line

from in_order as entry
inner join staging.judging as judging on judging.council_code = entry.council_code
left join held
    on held.council_code = entry.council_code
    and held.event_ref = entry.event_ref
left join told_again
    on told_again.council_code = entry.council_code
    and told_again.event_ref = entry.event_ref
where held.event_ref is null
    or held.application_ref <> entry.application_ref
    or held.at <> entry.at
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
    cast(null as timestamp) as at,
    cast(null as date) as next_entered_on,
    cast(null as string) as status,
    cast(null as boolean) as is_live,
    cast(null as boolean) as was_live,
    cast(null as boolean) as was_ever_live,
    cast(null as string) as file,
    cast(null as bigint) as line

from held
inner join staging.judging as judging on judging.council_code = held.council_code
left join entries as still
    on still.council_code = held.council_code
    and still.event_ref = held.event_ref
where still.event_ref is null
