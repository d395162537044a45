-- model:      ta.stays_numerator
-- grain:      one row per stay and part of the measure it belongs to; the parts leavers and current hold days, the
--             others 1
-- keys:       council_code, unit_ref, part
-- sources:    ta.stays_population
-- definition: figures contract, ta.stays: ta_type of the first placement for entries, of the last for exits; reason
--             is the reason the last one ended
select
    stay.council_code,
    stay.unit_ref,
    parts.part,
    case when parts.part = 'entries' then stay.first_ta_type else stay.last_ta_type end as ta_type,
    case when parts.part = 'exits' then stay.end_reason end as reason,
    case when parts.part in ('entries', 'exits') then 1 else stay.days end as numerator,
    case when parts.part = 'leavers' then 1 end as denominator,
    stay.file,
    stay.line

from ta.stays_population as stay
inner join (values ('entries'), ('exits'), ('leavers'), ('current')) as parts(part)
    on (parts.part = 'entries' and stay.is_entry)
    or (parts.part = 'exits' and stay.is_exit)
    or (parts.part = 'leavers' and stay.is_leaver)
    or (parts.part = 'current' and stay.is_current)
