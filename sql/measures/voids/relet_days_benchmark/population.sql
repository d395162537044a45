-- model:      voids.relet_days_benchmark_population
-- grain:      one row per re-let void whose new tenancy started in the last 12 months
-- keys:       council_code, void_ref
-- sources:    reference.period, voids.spell
-- definition: Acuity (ARAP), PI Re-let time GNPI36/HMSH36/V212
-- reading:    docs/definitions/relet_days.md
with

relets as (

    select
        spell.council_code,
        spell.void_ref,
        spell.property_ref,
        spell.bedrooms,
        spell.area,
        spell.void_class,
        spell.incoming_start_date,
        spell.incoming_start_date >= period.month_start as is_in_month,
        spell.outgoing_end_date,
        spell.file,
        spell.line

    from voids.spell as spell
    inner join reference.period as period on period.council_code = spell.council_code
    where
        spell.is_relet
        and spell.incoming_start_date between period.last_12_months_start and period.as_at

),

-- neither the last day of the old tenancy nor the first of the new one counts: left on Sunday and let on Monday is 0 days
timed as (

    select
        relets.*,
        days_between(relets.outgoing_end_date, relets.incoming_start_date) - 1 as relet_days

    from relets

)

select
    timed.*,
    timed.void_ref as unit_ref,
    case
        when timed.relet_days is null then 'end of the outgoing tenancy not known'
        when timed.relet_days < 0 then 'days below 0'
    end as excluded_because

from timed
