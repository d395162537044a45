-- model:      ta.nights_population
-- grain:      one row per placement with a night in the month
-- keys:       council_code, placement_ref
-- sources:    reference.period, ta.placement
-- definition: figures contract, ta.nights: placements, but for no_accommodation, with a night in the month
-- reading:    docs/definitions/temporary_accommodation.md
with

in_month as (

    select
        placement.*,
        greatest(placement.start_date, period.month_start) as first_night,
        -- the night of the day of leaving is not used, that of the as-at is
        case when placement.ended_on <= period.as_at then day_before(placement.ended_on) else period.as_at end as last_night,
        placement.start_date >= period.month_start as is_started_in_month

    from ta.placement as placement
    inner join reference.period as period on period.council_code = placement.council_code
    where placement.is_accommodation

)

select
    placement.council_code,
    placement.placement_ref,
    placement.placement_ref as unit_ref,
    placement.household_ref,
    placement.ta_type,
    placement.in_district,
    placement.organisation,
    days_between(placement.first_night, placement.last_night) + 1 as nights,
    placement.nightly_rate,
    case when placement.is_started_in_month then coalesce(placement.setup_cost, 0) else 0 end as setup_cost,
    coalesce(placement.weekly_household_charge, 0) + coalesce(placement.weekly_benefit_subsidy, 0) as weekly_income,
    case when placement.nightly_rate is null then 'nightly rate not known' end as exclusion,
    placement.file,
    placement.line

from in_month as placement
where placement.first_night <= placement.last_night
