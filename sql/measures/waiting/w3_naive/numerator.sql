-- model:      waiting.w3_naive_numerator
-- grain:      one row per housed spell and part of the measure it belongs to, with its days
-- keys:       council_code, unit_ref, part
-- sources:    waiting.w3_naive_population
-- definition: days waited by those who were housed; part last_12_months: housed in them
select
    spell.council_code,
    spell.unit_ref,
    seen.part,
    spell.band,
    spell.bedroom_need,
    spell.waiting_from,
    spell.ended_on,
    spell.days as numerator,
    cast(null as integer) as denominator,
    spell.file,
    spell.line

from waiting.w3_naive_population as spell
cross join (values ('whole'), ('last_12_months')) as seen(part)
where
    spell.exclusion is null
    and (seen.part = 'whole' or spell.is_in_last_12_months)
