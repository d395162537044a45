-- model:      voids.relet_days_lahs_population
-- grain:      one row per re-let void whose new tenancy started in the last 12 months
-- keys:       council_code, void_ref
-- sources:    reference.period, voids.spell
-- definition: MHCLG, LAHS 2017-18 guidance, g1a
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
        spell.incoming_start_date >= period.financial_year_start as is_in_financial_year,
        spell.is_lahs_major,
        spell.works_complete_date,
        spell.void_start,
        spell.outgoing_end_date,
        spell.file,
        spell.line

    from voids.spell as spell
    inner join reference.period as period on period.council_code = spell.council_code
    where
        spell.is_relet
        and spell.incoming_start_date between period.last_12_months_start and period.as_at

),

-- works for which a sitting tenant would have had to move stop the clock until they are done
clocked as (

    select
        relets.*,
        case
            when relets.is_lahs_major then relets.works_complete_date
            when relets.outgoing_end_date > relets.void_start then relets.outgoing_end_date
            else relets.void_start
        end as clock_start

    from relets

),

-- the day of the new tenancy counts: left on Sunday and let on Monday is 1 day
timed as (

    select
        clocked.*,
        days_between(clocked.clock_start, clocked.incoming_start_date) as relet_days

    from clocked

)

select
    timed.*,
    timed.void_ref as unit_ref,
    case
        when timed.relet_days is null then 'major works without the day they were completed'
        when timed.relet_days < 0 then 'days below 0'
    end as excluded_because

from timed
