-- model:      waiting.w3_naive_population
-- grain:      one row per waiting spell that ended in a home
-- keys:       council_code, application_ref
-- sources:    reference.period, waiting.spell
-- definition: the housed among the spells of waiting.w3, set beside its median to show what is lost by looking at them alone
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
    spell.days,
    spell.is_in_last_12_months,
    spell.exclusion,
    spell.file,
    spell.line

from waiting.spell as spell
inner join reference.period as period on period.council_code = spell.council_code
where spell.outcome = 'housed'
