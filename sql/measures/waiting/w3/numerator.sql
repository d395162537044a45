-- model:      waiting.w3_numerator
-- grain:      one row per waiting spell, with its days and how it ended
-- keys:       council_code, unit_ref
-- sources:    waiting.w3_population
-- definition: figures contract, waiting.w3: Kaplan-Meier and Aalen-Johansen over waiting spells
select
    spell.council_code,
    spell.unit_ref,
    cast(null as string) as part,
    spell.band,
    spell.bedroom_need,
    spell.outcome as wait_ended,
    spell.waiting_from,
    spell.ended_on,
    spell.days as numerator,
    cast(null as integer) as denominator,
    spell.file,
    spell.line

from waiting.w3_population as spell
where spell.exclusion is null
