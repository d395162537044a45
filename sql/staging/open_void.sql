-- model:      staging.open_void
-- grain:      one row per home with a kept void open at the as-at: the one that began last
-- keys:       council_code, property_ref
-- sources:    core.void, reference.period, staging.void_spell
-- definition: figures contract, section 4.7, open at D
select
    spell.council_code,
    spell.property_ref,
    spell.void_ref

from staging.void_spell as spell
inner join core.void as void
    on void.council_code = spell.council_code
    and void.void_ref = spell.void_ref
inner join reference.period as period on period.council_code = spell.council_code
where spell.void_start <= period.as_at
    and (spell.closed_on is null or spell.closed_on > period.as_at)
qualify row_number() over (
    partition by spell.council_code, spell.property_ref
    order by spell.void_start desc, spell.void_ref desc
) = 1
