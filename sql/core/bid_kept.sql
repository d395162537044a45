-- model:      core.bid_kept
-- grain:      one row per key whose kept row is new, changed or gone against the load before
-- keys:       council_code, as_at, advert_ref, application_ref
-- sources:    previous.bid_kept, staging.bid_asked, staging.bid_judged, staging.bid_row, staging.judging
-- definition: contract of the feed bid: of a key the latest row that no rule rejects, references as they are at the as-at;
--             made from it by etl, do not edit
-- reading:    docs/definitions/event_rows.md
-- partition:  council_code, as_at
with

-- keys that came again after the first folder, which holds the history: few, so that the many rows need not be put in order
come_again as (

    select
        later.council_code,
        later.advert_ref,
        later.application_ref,
        max(later.as_at) as as_at

    from staging.bid_judged as later
    where later.is_kept
        and later.as_at > (select min(first_folder.as_at) from staging.bid_row as first_folder)
    group by later.council_code, later.advert_ref, later.application_ref

),

-- what earlier dates have told of the keys that are judged anew
told as (

    select
        earlier.council_code,
        earlier.as_at,
        earlier.change,
        earlier.advert_ref,
        earlier.application_ref,
        earlier.placed_at,
        earlier.channel,
        earlier.withdrawn_at,
        earlier.valid,
        earlier.rank_at_close,
        earlier.bypass_reason,
        earlier.file,
        earlier.line

    from previous.bid_kept as earlier
    inner join staging.judging as judging
        on judging.council_code = earlier.council_code
        and earlier.as_at < judging.as_at
    left join staging.bid_asked as asked
        on asked.council_code = earlier.council_code
        and asked.advert_ref = earlier.advert_ref
        and asked.application_ref = earlier.application_ref
    where judging.is_whole or asked.council_code is not null

),

last_told as (

    select
        told.council_code,
        told.advert_ref,
        told.application_ref,
        max(told.as_at) as as_at

    from told
    group by told.council_code, told.advert_ref, told.application_ref

),

held as (

    select told.*

    from told
    inner join last_told
        on last_told.council_code = told.council_code
        and last_told.advert_ref = told.advert_ref
        and last_told.application_ref = told.application_ref
        and last_told.as_at = told.as_at
    where told.change <> 'gone'

)

select
    kept.council_code,
    judging.as_at,
    -- told of before, and gone since, is no longer new
    case when last_told.council_code is null then 'new' else 'changed' end as change,
    kept.advert_ref,
    kept.application_ref,
    kept.placed_at,
    kept.channel,
    kept.withdrawn_at,
    kept.valid,
    kept.rank_at_close,
    kept.bypass_reason,
    kept.file,
    kept.line

from staging.bid_judged as kept
inner join staging.judging as judging
    on judging.council_code = kept.council_code
left join come_again
    on come_again.council_code = kept.council_code
    and come_again.advert_ref = kept.advert_ref
    and come_again.application_ref = kept.application_ref
left join last_told
    on last_told.council_code = kept.council_code
    and last_told.advert_ref = kept.advert_ref
    and last_told.application_ref = kept.application_ref
left join held
    on held.council_code = kept.council_code
    and held.advert_ref = kept.advert_ref
    and held.application_ref = kept.application_ref
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
    held.advert_ref,
    held.application_ref,
    cast(null as timestamp) as placed_at,
    cast(null as string) as channel,
    cast(null as timestamp) as withdrawn_at,
    cast(null as boolean) as valid,
    cast(null as integer) as rank_at_close,
    cast(null as string) as bypass_reason,
    cast(null as string) as file,
    cast(null as bigint) as line

from held
inner join staging.judging as judging
    on judging.council_code = held.council_code
left join staging.bid_judged as still
    on still.council_code = held.council_code
    and still.advert_ref = held.advert_ref
    and still.application_ref = held.application_ref
    and still.is_kept
where still.council_code is null
