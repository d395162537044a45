-- model:      staging.ta_placement_context
-- grain:      one row per kept placement, with the household's next one and the settled tenancy it took
-- keys:       council_code, placement_ref
-- sources:    core.ta_placement, core.tenancy, reference.period, reference.tenure
-- definition: contract of the feed ta_placement, R-TAP-002 to R-TAP-004
-- stored:     view
with

placements as (

    select
        placement.*,
        lead(placement.placement_ref) over (
            partition by placement.council_code, placement.household_ref
            order by placement.start_date, placement.placement_ref
        ) as next_placement,
        lead(placement.start_date) over (
            partition by placement.council_code, placement.household_ref
            order by placement.start_date, placement.placement_ref
        ) as next_start_date

    from core.ta_placement as placement

),

settled as (

    select
        placements.council_code,
        placements.placement_ref,
        min(tenancy.start_date) as housed_on

    from placements
    inner join core.tenancy as tenancy
        on tenancy.council_code = placements.council_code
        and tenancy.household_ref = placements.household_ref
        and tenancy.start_date > placements.start_date
    inner join reference.tenure as tenure on tenure.tenure_type = tenancy.tenure_type
    where placements.end_date is null
        and tenure.is_settled
    group by placements.council_code, placements.placement_ref

)

select
    placements.*,
    period.as_at,
    settled.housed_on,
    -- never after the next placement's start; a day without end where nothing ended it
    least(
        coalesce(placements.end_date, settled.housed_on, cast('9999-12-31' as date)),
        coalesce(placements.next_start_date, cast('9999-12-31' as date))) as ended_on

from placements
inner join reference.period as period on period.council_code = placements.council_code
left join settled
    on settled.council_code = placements.council_code
    and settled.placement_ref = placements.placement_ref
