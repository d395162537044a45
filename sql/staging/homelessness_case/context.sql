-- model:      staging.homelessness_case_context
-- grain:      one row per kept case, with a placement of it that is open
-- keys:       council_code, case_ref
-- sources:    core.homelessness_case, staging.ta_placement_context
-- definition: contract of the feed homelessness_case, R-HLC-002 to R-HLC-004
-- stored:     view
with

open_placements as (

    select
        placement.council_code,
        placement.case_ref,
        min(placement.placement_ref) as placement_ref

    from staging.ta_placement_context as placement
    where placement.case_ref is not null
        and placement.ended_on > placement.as_at
    group by placement.council_code, placement.case_ref

)

select
    homelessness_case.*,
    open_placements.placement_ref as open_placement

from core.homelessness_case as homelessness_case
left join open_placements
    on open_placements.council_code = homelessness_case.council_code
    and open_placements.case_ref = homelessness_case.case_ref
