-- model:      core.ta_invoice_kept
-- grain:      one row per key whose kept row is new, changed or gone against the load before
-- keys:       council_code, as_at, invoice_ref, line_number
-- sources:    previous.ta_invoice_kept, staging.ta_invoice_asked, staging.ta_invoice_judged, staging.ta_invoice_row, staging.judging
-- definition: contract of the feed ta_invoice: of a key the latest row that no rule rejects, references as they are at the as-at;
--             made from it by etl, do not edit
-- reading:    docs/definitions/event_rows.md
-- partition:  council_code, as_at
with

-- keys that came again after the first folder, which holds the history: few, so that the many rows need not be put in order
come_again as (

    select
        later.council_code,
        later.invoice_ref,
        later.line_number,
        max(later.as_at) as as_at

    from staging.ta_invoice_judged as later
    where later.is_kept
        and later.as_at > (select min(first_folder.as_at) from staging.ta_invoice_row as first_folder)
    group by later.council_code, later.invoice_ref, later.line_number

),

-- what earlier dates have told of the keys that are judged anew
told as (

    select
        earlier.council_code,
        earlier.as_at,
        earlier.change,
        earlier.invoice_ref,
        earlier.line_number,
        earlier.provider,
        earlier.placement_ref,
        earlier.period_from,
        earlier.period_to,
        earlier.nights,
        earlier.nightly_rate,
        earlier.amount,
        earlier.invoiced_on,
        earlier.paid_on,
        earlier.file,
        earlier.line

    from previous.ta_invoice_kept as earlier
    inner join staging.judging as judging
        on judging.council_code = earlier.council_code
        and earlier.as_at < judging.as_at
    left join staging.ta_invoice_asked as asked
        on asked.council_code = earlier.council_code
        and asked.invoice_ref = earlier.invoice_ref
        and asked.line_number = earlier.line_number
    where judging.is_whole or asked.council_code is not null

),

last_told as (

    select
        told.council_code,
        told.invoice_ref,
        told.line_number,
        max(told.as_at) as as_at

    from told
    group by told.council_code, told.invoice_ref, told.line_number

),

held as (

    select told.*

    from told
    inner join last_told
        on last_told.council_code = told.council_code
        and last_told.invoice_ref = told.invoice_ref
        and last_told.line_number = told.line_number
        and last_told.as_at = told.as_at
    where told.change <> 'gone'

)

select
    kept.council_code,
    judging.as_at,
    -- told of before, and gone since, is no longer new
    case when last_told.council_code is null then 'new' else 'changed' end as change,
    kept.invoice_ref,
    kept.line_number,
    kept.provider,
    kept.placement_ref,
    kept.period_from,
    kept.period_to,
    kept.nights,
    kept.nightly_rate,
    kept.amount,
    kept.invoiced_on,
    kept.paid_on,
    kept.file,
    kept.line

from staging.ta_invoice_judged as kept
inner join staging.judging as judging
    on judging.council_code = kept.council_code
left join come_again
    on come_again.council_code = kept.council_code
    and come_again.invoice_ref = kept.invoice_ref
    and come_again.line_number = kept.line_number
left join last_told
    on last_told.council_code = kept.council_code
    and last_told.invoice_ref = kept.invoice_ref
    and last_told.line_number = kept.line_number
left join held
    on held.council_code = kept.council_code
    and held.invoice_ref = kept.invoice_ref
    and held.line_number = kept.line_number
where kept.is_kept
    and (come_again.as_at is null or come_again.as_at = kept.as_at)
    and (
        held.council_code is null
        or held.file <> kept.file
        or held.line <> kept.line
        or coalesce(held.placement_ref, '') <> coalesce(kept.placement_ref, '')
    )

union all

-- of what is gone only the key is kept here
select
    held.council_code,
    judging.as_at,
    'gone' as change,
    held.invoice_ref,
    held.line_number,
    cast(null as string) as provider,
    cast(null as string) as placement_ref,
    cast(null as date) as period_from,
    cast(null as date) as period_to,
    cast(null as integer) as nights,
    cast(null as decimal(14, 4)) as nightly_rate,
    cast(null as decimal(14, 4)) as amount,
    cast(null as date) as invoiced_on,
    cast(null as date) as paid_on,
    cast(null as string) as file,
    cast(null as bigint) as line

from held
inner join staging.judging as judging
    on judging.council_code = held.council_code
left join staging.ta_invoice_judged as still
    on still.council_code = held.council_code
    and still.invoice_ref = held.invoice_ref
    and still.line_number = held.line_number
    and still.is_kept
where still.council_code is null
