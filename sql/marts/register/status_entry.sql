-- model:      register.status_entry
-- grain:      one row per status entry of an application's history
-- keys:       council_code, event_ref
-- sources:    core.status_entry_kept
-- definition: figures contract, register.movement: what core.status_entry_kept has told last of each entry, unless it is gone
-- reading:    docs/definitions/event_rows.md
-- stored:     view
with

-- few, so that the many rows need not be put in order
told_again as (

    select
        later.council_code,
        later.event_ref,
        max(later.as_at) as as_at

    from core.status_entry_kept as later
    where later.change <> 'new'
    group by later.council_code, later.event_ref

)

select
    kept.council_code,
    kept.event_ref,
    kept.application_ref,
    cast(kept.at as date) as entered_on,
    kept.next_entered_on,
    kept.status,
    kept.is_live,
    kept.was_live,
    kept.was_ever_live,
    kept.file,
    kept.line

from core.status_entry_kept as kept
left join told_again
    on told_again.council_code = kept.council_code
    and told_again.event_ref = kept.event_ref
where kept.change <> 'gone'
    and (told_again.as_at is null or told_again.as_at = kept.as_at)
