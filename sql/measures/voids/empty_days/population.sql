-- model:      voids.empty_days_population
-- grain:      one row per void of a home for re-letting that stood empty in the last 12 months, let again or not
-- keys:       council_code, void_ref
-- sources:    reference.period, voids.spell
-- definition: voids that may become re-lets, as voids.relets has them, with those still open and those that ended otherwise
-- reading:    docs/definitions/empty_days.md
select
    spell.council_code,
    spell.void_ref,
    spell.void_ref as unit_ref,
    spell.property_ref,
    spell.bedrooms,
    spell.area,
    spell.void_class,
    spell.void_start,
    spell.empty_until,
    spell.empty_ended,
    spell.days_before_last_12_months,
    spell.days_empty,
    case when spell.days_empty < 0 then 'days below 0' end as exclusion,
    spell.file,
    spell.line

from voids.spell as spell
inner join reference.period as period on period.council_code = spell.council_code
where
    spell.empty_ended is not null
    and spell.is_in_last_12_months
