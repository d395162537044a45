-- model:      waiting.w3_pace_population
-- grain:      one row per waiting spell that reaches into the last 12 months
-- keys:       council_code, application_ref
-- sources:    reference.period, waiting.spell
-- definition: figures contract, waiting.w3.pace: Kaplan-Meier over the days of the last 12 months
-- reading:    docs/definitions/waiting_curves.md
select
    spell.council_code,
    spell.application_ref,
    spell.application_ref as unit_ref,
    spell.household_ref,
    spell.band,
    spell.bedroom_need,
    spell.waiting_from,
    spell.ended_on,
    spell.outcome,
    spell.days,
    spell.exclusion,
    spell.file,
    spell.line

from waiting.spell as spell
inner join reference.period as period on period.council_code = spell.council_code
where spell.is_in_last_12_months
