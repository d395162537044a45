-- model:      core.{feed}_change
-- grain:      one row per {feed} that is new, changed or gone against the as-at date before
-- keys:       council_code, as_at, {key}
-- sources:    core.{feed}, previous.{feed}_change, reference.period
-- definition: history, made by comparing each extract with the one before (type 2); a row no longer in the extract is gone from it,
--             not deleted; made from the contract by etl, do not edit
-- reading:    docs/definitions/history.md
-- partition:  council_code, as_at
with

-- what a row says, whatever file and line it stands in; chr(31) parts the values, chr(30) stands for none
now_held as (

    select
        held.council_code,
        period.as_at,
        md5(concat_ws(
            chr(31),
{hashed}
        )) as row_hash,
{held},
        held.file,
        held.line

    from core.{feed} as held
    inner join reference.period as period
        on period.council_code = held.council_code

),

-- the last word of the earlier as-at dates on each
last_change as (

    select
        earlier.council_code,
{earlier_key},
        max_by(earlier.change, earlier.as_at) as change,
        max_by(earlier.row_hash, earlier.as_at) as row_hash

    from previous.{feed}_change as earlier
    inner join reference.period as period
        on period.council_code = earlier.council_code
    where earlier.as_at < period.as_at
    group by earlier.council_code, {grouped_key}

),

held_before as (

    select
        last_change.council_code,
{last_key},
        last_change.row_hash

    from last_change
    where last_change.change <> 'gone'

)

select
    now_held.council_code,
    now_held.as_at,
    case when held_before.row_hash is null then 'new' else 'changed' end as change,
    now_held.row_hash,
{now_held},
    now_held.file,
    now_held.line

from now_held
left join held_before
    on held_before.council_code = now_held.council_code
{now_joined}
where held_before.row_hash is null or held_before.row_hash <> now_held.row_hash

union all

-- of what is gone only the key and the mark of its last state are kept here
select
    held_before.council_code,
    period.as_at,
    'gone' as change,
    held_before.row_hash,
{gone},
    cast(null as string) as file,
    cast(null as bigint) as line

from held_before
inner join reference.period as period
    on period.council_code = held_before.council_code
left join core.{feed} as held
    on held.council_code = held_before.council_code
{held_joined}
where held.{first_key} is null
