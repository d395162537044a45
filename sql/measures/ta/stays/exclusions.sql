-- model:      ta.stays_exclusions
-- grain:      one row per stay that cannot be used: there are none
-- keys:       council_code, unit_ref
-- sources:    ta.stays_population
-- definition: figures contract, ta.stays: nothing is left out
select
    stay.council_code,
    stay.unit_ref,
    cast(null as string) as part,
    cast(null as string) as reason,
    stay.last_ta_type as ta_type,
    stay.file,
    stay.line

from ta.stays_population as stay
where 1 = 0
