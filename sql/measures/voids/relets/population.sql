-- model:      voids.relets_population
-- grain:      one row per re-let void whose new tenancy started in the month
-- keys:       council_code, void_ref
-- sources:    reference.period, voids.spell
-- definition: MHCLG, LAHS 2017-18 guidance, g1a (which re-lets count)
-- reading:    docs/definitions/relet_days.md
select
    spell.council_code,
    spell.void_ref,
    spell.void_ref as unit_ref,
    spell.property_ref,
    spell.bedrooms,
    spell.area,
    spell.void_class,
    spell.incoming_start_date,
    spell.file,
    spell.line

from voids.spell as spell
inner join reference.period as period on period.council_code = spell.council_code
where
    spell.is_relet
    and spell.incoming_start_date between period.month_start and period.as_at
