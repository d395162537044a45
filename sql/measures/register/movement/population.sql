-- model:      register.movement_population
-- grain:      one row per status entry dated in the month, and per application that has one before it the last of those
-- keys:       council_code, event_ref
-- sources:    register.status_entry, reference.period
-- definition: figures contract, register.movement: applications with a status entry; status entries dated in the month
-- reading:    docs/definitions/register_movement.md
select
    status_entry.council_code,
    status_entry.event_ref,
    status_entry.event_ref as unit_ref,
    status_entry.application_ref,
    status_entry.entered_on,
    -- the application's last entry before the month, or up to as-at
    status_entry.entered_on < period.month_start as is_last_before_month,
    status_entry.next_entered_on is null as is_last,
    status_entry.is_live,
    case
        when status_entry.entered_on < period.month_start then null
        when status_entry.is_live and not status_entry.was_ever_live then 'new'
        when status_entry.is_live and not status_entry.was_live then 'reinstated'
        when status_entry.is_live or not status_entry.was_live then null
        when status_entry.status in ('housed', 'withdrawn', 'merged') then status_entry.status
        else 'removed'
    end as crossing,
    status_entry.file,
    status_entry.line

from register.status_entry as status_entry
inner join reference.period as period
    on period.council_code = status_entry.council_code
where
    status_entry.entered_on <= period.as_at
    -- what was over before the month says nothing of it
    and coalesce(status_entry.next_entered_on >= period.month_start, true)
