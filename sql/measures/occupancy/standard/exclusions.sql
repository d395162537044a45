-- model:      occupancy.standard_exclusions
-- grain:      one row per occupied home whose room cannot be assessed
-- keys:       council_code, property_ref
-- sources:    occupancy.standard_population
-- definition: English Housing Survey 2010-11, chapter 3 (overcrowding and under-occupation by the bedroom standard)
-- reading:    docs/definitions/bedroom_need.md
select
    home.council_code,
    home.property_ref,
    home.unit_ref,
    cast(null as string) as part,
    home.not_assessed_reason as reason,
    home.bedrooms,
    home.area,
    home.file,
    home.line

from occupancy.standard_population as home
where home.not_assessed_reason is not null
