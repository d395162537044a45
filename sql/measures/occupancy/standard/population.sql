-- model:      occupancy.standard_population
-- grain:      one row per occupied home
-- keys:       council_code, property_ref
-- sources:    occupancy.household_room, reference.period
-- definition: English Housing Survey 2010-11, chapter 3 (overcrowding and under-occupation by the bedroom standard)
-- reading:    docs/definitions/bedroom_need.md
select
    home.council_code,
    home.property_ref,
    home.property_ref as unit_ref,
    home.tenancy_ref,
    home.people,
    home.rooms,
    home.standard_need as need,
    case when home.not_assessed_reason is null then home.standard_spare end as spare,
    home.not_assessed_reason,
    home.bedrooms,
    home.area,
    home.file,
    home.line

from occupancy.household_room as home
inner join reference.period as period on period.council_code = home.council_code
