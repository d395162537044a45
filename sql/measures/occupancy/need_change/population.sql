-- model:      occupancy.need_change_population
-- grain:      one row per occupied home, with what its household needs now and what it will need in twelve months if nobody comes or goes
-- keys:       council_code, property_ref
-- sources:    occupancy.household_need, occupancy.household_room
-- definition: English Housing Survey 2010-11, chapter 3; Housing Benefit Regulations 2006, regulation B13
-- reading:    docs/definitions/need_to_come.md
select
    home.council_code,
    home.property_ref,
    home.property_ref as unit_ref,
    home.bedrooms,
    home.area,
    home.rooms,
    home.standard_need,
    need.standard_need_then,
    home.benefit_need,
    need.benefit_need_then,
    case
        when home.not_assessed_reason is null then
            cast(home.standard_need as string) || ' to ' || cast(need.standard_need_then as string)
    end as standard_change,
    case
        when home.not_assessed_reason is null then
            cast(home.benefit_need as string) || ' to ' || cast(need.benefit_need_then as string)
    end as benefit_change,
    home.not_assessed_reason as exclusion,
    home.file,
    home.line

from occupancy.household_room as home
left join occupancy.household_need as need
    on need.council_code = home.council_code
    and need.household_ref = home.household_ref
