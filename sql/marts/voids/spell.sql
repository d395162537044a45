-- model:      voids.spell
-- grain:      one row per void of a dwelling the council owns, open or closed
-- keys:       council_code, void_ref
-- sources:    core.letting, core.tenancy, core.void, reference.core_log_feed, reference.period, reference.tenure, stock.home
-- definition: MHCLG, LAHS 2017-18 guidance, sections E and g1a
-- reading:    docs/definitions/voids.md; docs/definitions/core_logs.md, voids that CORE's logs tell of
with

voids as (

    select
        void.*,
        home.bedrooms,
        home.area,
        home.ward,
        home.is_lettable_use,
        home.disposed_date,
        home.weekly_rent as home_weekly_rent

    from core.void as void
    inner join stock.home as home
        on home.council_code = void.council_code
        and home.property_ref = void.property_ref

),

-- a void nobody closed ends when somebody next moves in
next_tenancies as (

    select
        voids.council_code,
        voids.void_ref,
        min(tenancy.start_date) as starts_on

    from voids
    inner join core.tenancy as tenancy
        on tenancy.council_code = voids.council_code
        and tenancy.property_ref = voids.property_ref
        and tenancy.start_date > voids.void_start
    inner join reference.tenure as tenure on tenure.tenure_type = tenancy.tenure_type
    where
        voids.tenancy_ref_in is null
        and voids.void_end is null
        and tenure.is_residential
    group by voids.council_code, voids.void_ref

),

with_tenancies as (

    select
        voids.*,
        outgoing.tenancy_ref is not null or core_void.feed is not null as is_outgoing_known,
        coalesce(outgoing.end_date, case when core_void.feed is not null then voids.void_start end) as outgoing_end_date,
        incoming.start_date as incoming_start_date,
        coalesce(incoming_tenure.is_settled, false) as is_incoming_settled,
        letting.letting_kind,
        case
            when incoming.tenancy_ref is not null then incoming.start_date
            when voids.void_end is not null then voids.void_end
            else next_tenancies.starts_on
        end as closed_on

    from voids
    left join core.tenancy as outgoing
        on outgoing.council_code = voids.council_code
        and outgoing.tenancy_ref = voids.tenancy_ref_out
    left join core.tenancy as incoming
        on incoming.council_code = voids.council_code
        and incoming.tenancy_ref = voids.tenancy_ref_in
    left join reference.tenure as incoming_tenure on incoming_tenure.tenure_type = incoming.tenure_type
    left join core.letting as letting
        on letting.council_code = incoming.council_code
        and letting.tenancy_ref = incoming.tenancy_ref
    left join next_tenancies
        on next_tenancies.council_code = voids.council_code
        and next_tenancies.void_ref = voids.void_ref
    -- a CORE log does not name the tenancy before, but says that there was one, why it ended and when: the day the home was empty
    left join reference.core_log_feed as core_void
        on core_void.feed = 'void'
        and letting.vacancy_reason not in (
            'renewal', 'relet_to_temporary', 'first_new_build', 'first_conversion', 'first_leased', 'unmapped')

),

with_kind as (

    select
        spell.*,
        spell.is_outgoing_known
            and coalesce(
                spell.void_class not in ('new_home', 'disposal', 'demolition', 'decant_held', 'temporary_accommodation'),
                true) as is_for_reletting

    from with_tenancies as spell

),

judged as (

    select
        spell.*,
        spell.is_for_reletting
            and spell.is_incoming_settled
            and coalesce(
                spell.letting_kind not in (
                    'first', 'exchange', 'succession', 'assignment', 'renewal', 'conversion', 'temporary', 'decant'),
                true) as is_relet,
        -- the first day it is let again, or is no longer ours; where it is still empty, the as-at
        least(coalesce(spell.closed_on, period.as_at), coalesce(spell.disposed_date, period.as_at), period.as_at) as empty_until,
        period.as_at,
        period.last_12_months_start

    from with_kind as spell
    inner join reference.period as period on period.council_code = spell.council_code

)

select
    spell.council_code,
    spell.void_ref,
    spell.property_ref,
    spell.bedrooms,
    spell.area,
    spell.ward,
    coalesce(spell.void_class, 'unknown') as void_class,
    coalesce(spell.lahs_major, false) as is_lahs_major,
    spell.void_start,
    spell.closed_on,
    spell.void_start <= spell.as_at and coalesce(spell.closed_on > spell.as_at, true) as is_open,
    spell.works_complete_date,
    spell.keys_in_date,
    spell.keys_out_date,
    case
        when spell.available_flag is not null then spell.available_flag
        when spell.void_class = 'major_works' then coalesce(spell.works_complete_date <= spell.as_at, false)
        else coalesce(spell.void_class in ('standard', 'minor_works', 'new_home'), false)
    end as is_available,
    spell.tenancy_ref_out,
    spell.outgoing_end_date,
    spell.tenancy_ref_in,
    spell.incoming_start_date,
    spell.is_relet,
    -- of a home for re-letting that was ours when it fell empty
    case
        when not spell.is_for_reletting or spell.void_start > spell.as_at
            or coalesce(spell.disposed_date <= spell.void_start, false) then cast(null as string)
        when spell.is_relet and spell.closed_on = spell.empty_until then 'relet'
        when coalesce(spell.closed_on <= spell.as_at, false) or coalesce(spell.disposed_date <= spell.as_at, false) then 'otherwise'
        else 'still_empty'
    end as empty_ended,
    spell.empty_until,
    days_between(spell.void_start, spell.empty_until) as days_empty,
    -- of a void that reaches into the last 12 months, the days it had stood empty when they began
    spell.empty_until >= spell.last_12_months_start as is_in_last_12_months,
    greatest(days_between(spell.void_start, spell.last_12_months_start), 0) as days_before_last_12_months,
    spell.is_lettable_use,
    spell.disposed_date,
    coalesce(spell.weekly_rent, spell.home_weekly_rent) as weekly_rent,
    spell.file,
    spell.line

from judged as spell
