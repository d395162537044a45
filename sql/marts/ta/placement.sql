-- model:      ta.placement
-- grain:      one row per placement, with the day it really ended and, in bed and breakfast, the first day of the unbroken stay
-- keys:       council_code, placement_ref
-- sources:    core.ta_placement, core.tenancy, reference.period, reference.tenure
-- definition: figures contract 4.9: end of a placement, in temporary accommodation, unbroken stay in bed and breakfast
-- reading:    docs/definitions/temporary_accommodation.md
with

-- an end that nobody recorded: the household took a settled tenancy after it was placed
housed as (

    select
        placement.council_code,
        placement.placement_ref,
        min(tenancy.start_date) as housed_on

    from core.ta_placement as placement
    inner join core.tenancy as tenancy
        on tenancy.council_code = placement.council_code
        and tenancy.household_ref = placement.household_ref
        and tenancy.start_date > placement.start_date
    inner join reference.tenure as tenure on tenure.tenure_type = tenancy.tenure_type
    where
        placement.end_date is null
        and tenure.is_settled
    group by placement.council_code, placement.placement_ref

),

in_order as (

    select
        placement.council_code,
        placement.placement_ref,
        placement.household_ref,
        coalesce(placement.ta_type, 'unknown') as ta_type,
        placement.provider,
        placement.in_district,
        placement.start_date,
        coalesce(placement.end_date, housed.housed_on) as known_end,
        lead(placement.start_date) over (
            partition by placement.council_code, placement.household_ref
            order by placement.start_date, placement.placement_ref
        ) as next_start,
        placement.nightly_rate,
        placement.setup_cost,
        placement.weekly_household_charge,
        placement.weekly_benefit_subsidy,
        placement.pending_review_flag,
        placement.b_and_b_order_flag,
        placement.end_reason,
        placement.certificate_expiry_date,
        placement.file,
        placement.line

    from core.ta_placement as placement
    left join housed
        on housed.council_code = placement.council_code
        and housed.placement_ref = placement.placement_ref

),

-- nobody is in two places at once: the next placement ends the one before, whatever its type
ended as (

    select
        in_order.*,
        least(in_order.known_end, in_order.next_start) as ended_on

    from in_order

),

after_another as (

    select
        ended.*,
        coalesce(
            ended.ta_type = 'bed_and_breakfast'
            and lag(ended.ta_type) over placements = 'bed_and_breakfast'
            and days_between(lag(ended.ended_on) over placements, ended.start_date) <= 1,
            false
        ) as goes_on_in_bnb

    from ended
    window placements as (
        partition by ended.council_code, ended.household_ref
        order by ended.start_date, ended.placement_ref
    )

),

-- a placement of any other type stands alone, and so breaks the stay
numbered as (

    select
        after_another.*,
        sum(case when after_another.goes_on_in_bnb then 0 else 1 end) over (
            partition by after_another.council_code, after_another.household_ref
            order by after_another.start_date, after_another.placement_ref
            rows between unbounded preceding and current row
        ) as run_number

    from after_another

)

select
    placement.council_code,
    placement.placement_ref,
    placement.household_ref,
    placement.ta_type,
    placement.ta_type <> 'no_accommodation' as is_accommodation,
    coalesce(placement.provider, 'unknown') as organisation,
    case placement.in_district when true then 'true' when false then 'false' else 'unknown' end as in_district,
    placement.start_date,
    placement.ended_on,
    placement.start_date <= period.as_at and coalesce(placement.ended_on > period.as_at, true) as is_open,
    case
        when placement.ta_type = 'bed_and_breakfast' then
            min(placement.start_date) over (
                partition by placement.council_code, placement.household_ref, placement.run_number
            )
    end as in_bnb_since,
    placement.nightly_rate,
    placement.setup_cost,
    placement.weekly_household_charge,
    placement.weekly_benefit_subsidy,
    coalesce(placement.pending_review_flag, false) as is_review_pending,
    coalesce(placement.b_and_b_order_flag, true) as is_in_bnb_order,
    coalesce(placement.end_reason, 'unknown') as end_reason,
    placement.certificate_expiry_date,
    placement.file,
    placement.line

from numbered as placement
inner join reference.period as period on period.council_code = placement.council_code
