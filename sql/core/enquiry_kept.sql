-- model:      core.enquiry_kept
-- grain:      one row per key whose kept row is new, changed or gone against the load before
-- keys:       council_code, as_at, enquiry_ref
-- sources:    previous.enquiry_kept, staging.enquiry_asked, staging.enquiry_judged, staging.enquiry_row, staging.judging
-- definition: contract of the feed enquiry: of a key the latest row that no rule rejects, references as they are at the as-at;
--             made from it by etl, do not edit
-- reading:    docs/definitions/event_rows.md
-- partition:  council_code, as_at
with

-- keys that came again after the first folder, which holds the history: few, so that the many rows need not be put in order
come_again as (

    select
        later.council_code,
        later.enquiry_ref,
        max(later.as_at) as as_at

    from staging.enquiry_judged as later
    where later.is_kept
        and later.as_at > (select min(first_folder.as_at) from staging.enquiry_row as first_folder)
    group by later.council_code, later.enquiry_ref

),

-- what earlier dates have told of the keys that are judged anew
told as (

    select
        earlier.council_code,
        earlier.as_at,
        earlier.change,
        earlier.enquiry_ref,
        earlier.kind,
        earlier.channel,
        earlier.subject,
        earlier.application_ref,
        earlier.received_at,
        earlier.target_on,
        earlier.answered_at,
        earlier.first_contact_flag,
        earlier.officer,
        earlier.file,
        earlier.line

    from previous.enquiry_kept as earlier
    inner join staging.judging as judging
        on judging.council_code = earlier.council_code
        and earlier.as_at < judging.as_at
    left join staging.enquiry_asked as asked
        on asked.council_code = earlier.council_code
        and asked.enquiry_ref = earlier.enquiry_ref
    where judging.is_whole or asked.council_code is not null

),

last_told as (

    select
        told.council_code,
        told.enquiry_ref,
        max(told.as_at) as as_at

    from told
    group by told.council_code, told.enquiry_ref

),

held as (

    select told.*

    from told
    inner join last_told
        on last_told.council_code = told.council_code
        and last_told.enquiry_ref = told.enquiry_ref
        and last_told.as_at = told.as_at
    where told.change <> 'gone'

)

select
    kept.council_code,
    judging.as_at,
    -- told of before, and gone since, is no longer new
    case when last_told.council_code is null then 'new' else 'changed' end as change,
    kept.enquiry_ref,
    kept.kind,
    kept.channel,
    kept.subject,
    kept.application_ref,
    kept.received_at,
    kept.target_on,
    kept.answered_at,
    kept.first_contact_flag,
    kept.officer,
    kept.file,
    kept.line

from staging.enquiry_judged as kept
inner join staging.judging as judging
    on judging.council_code = kept.council_code
left join come_again
    on come_again.council_code = kept.council_code
    and come_again.enquiry_ref = kept.enquiry_ref
left join last_told
    on last_told.council_code = kept.council_code
    and last_told.enquiry_ref = kept.enquiry_ref
left join held
    on held.council_code = kept.council_code
    and held.enquiry_ref = kept.enquiry_ref
where kept.is_kept
    and (come_again.as_at is null or come_again.as_at = kept.as_at)
    and (
        held.council_code is null
        or held.file <> kept.file
        or held.line <> kept.line
        or coalesce(held.application_ref, '') <> coalesce(kept.application_ref, '')
    )

union all

-- of what is gone only the key is kept here
select
    held.council_code,
    judging.as_at,
    'gone' as change,
    held.enquiry_ref,
    cast(null as string) as kind,
    cast(null as string) as channel,
    cast(null as string) as subject,
    cast(null as string) as application_ref,
    cast(null as timestamp) as received_at,
    cast(null as date) as target_on,
    cast(null as timestamp) as answered_at,
    cast(null as boolean) as first_contact_flag,
    cast(null as string) as officer,
    cast(null as string) as file,
    cast(null as bigint) as line

from held
inner join staging.judging as judging
    on judging.council_code = held.council_code
left join staging.enquiry_judged as still
    on still.council_code = held.council_code
    and still.enquiry_ref = held.enquiry_ref
    and still.is_kept
where still.council_code is null
