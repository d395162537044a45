-- model:      hclic.broken_placement
-- grain:      one row per placement and rule of the pre-check that it breaks: placements at the end of the quarter, and those that
--             would be there were they not cut off
-- keys:       council_code, rule, placement_ref
-- sources:    core.homelessness_case, core.ta_placement, hclic.quarter, reference.hclic_rule, ta.household, ta.placement
-- definition: rules of the pre-check (sql/reference/hclic_rule.csv), HCLIC-T
-- reading:    docs/definitions/h_clic.md
with

in_order as (

    select
        supplied.council_code,
        supplied.placement_ref,
        supplied.household_ref,
        supplied.case_ref,
        supplied.ta_type,
        supplied.duty,
        supplied.in_district,
        supplied.start_date,
        supplied.end_date,
        supplied.file,
        supplied.line,
        lead(supplied.placement_ref) over placements as next_placement,
        lead(supplied.start_date) over placements as next_start

    from core.ta_placement as supplied
    window placements as (
        partition by supplied.council_code, supplied.household_ref
        order by supplied.start_date, supplied.placement_ref
    )

),

placements as (

    select
        in_order.*,
        placement.ended_on,
        placement.is_open,
        quarter.ends_on,
        homelessness_case.application_date,
        homelessness_case.closed_date,
        homelessness_case.household_type,
        homelessness_case.officer,
        homelessness_case.case_ref is not null as has_case,
        coalesce(household.is_accommodation, false) as is_accommodation,
        coalesce(household.children, 0) as children,
        coalesce(household.is_family, false) as is_family,
        coalesce(homelessness_case.prevention_start is not null and homelessness_case.prevention_end is null, false)
            or coalesce(homelessness_case.relief_start is not null and homelessness_case.relief_end is null, false)
            or coalesce(homelessness_case.main_duty_decision = 'main_duty' and homelessness_case.main_duty_end is null, false)
            or coalesce(in_order.duty in ('interim', 'intentional', 'review', 'other'), false)
            or placement.is_review_pending as has_open_duty

    from in_order
    inner join hclic.quarter as quarter on quarter.council_code = in_order.council_code
    inner join ta.placement as placement
        on placement.council_code = in_order.council_code
        and placement.placement_ref = in_order.placement_ref
    left join ta.household as household
        on household.council_code = in_order.council_code
        and household.placement_ref = in_order.placement_ref
    left join core.homelessness_case as homelessness_case
        on homelessness_case.council_code = in_order.council_code
        and homelessness_case.case_ref = in_order.case_ref

)

select
    rule.rule,
    placements.*

from placements
inner join reference.hclic_rule as rule
    on case rule.rule
        when 'HCLIC-T-01' then placements.is_open and not placements.has_case
        when 'HCLIC-T-02'
            then not placements.is_open
                and placements.next_start <= placements.ends_on
                and coalesce(placements.end_date > placements.ends_on, true)
                and placements.next_start = placements.ended_on
        when 'HCLIC-T-03' then placements.is_open and placements.closed_date <= placements.ends_on
        when 'HCLIC-T-04'
            then placements.is_open
                and placements.has_case
                and coalesce(placements.closed_date > placements.ends_on, true)
                and not placements.has_open_duty
        when 'HCLIC-T-05' then placements.is_open and placements.start_date < placements.application_date
        when 'HCLIC-T-06'
            then placements.is_accommodation
                and not placements.is_family
                and placements.household_type in ('single_parent', 'couple_with_children', 'three_adults_with_children')
        when 'HCLIC-T-07'
            then placements.is_accommodation
                and placements.children > 0
                and placements.household_type in ('single_adult', 'couple', 'three_adults')
        when 'HCLIC-T-08' then placements.is_accommodation and placements.in_district is null
        when 'HCLIC-T-09'
            then placements.end_date is null
                and placements.ended_on <= placements.ends_on
                and coalesce(placements.next_start <> placements.ended_on, true)
        else false
    end
