-- model:      downsizing.pool_population
-- grain:      one row per occupied home with a bedroom to spare by the bedroom standard, or of which that cannot be
--             told
-- keys:       council_code, property_ref
-- sources:    occupancy.household_room, reference.period
-- definition: figures contract, downsizing.pool: occupied homes with spare by the bedroom standard of 1 or more
-- reading:    docs/definitions/bedroom_need.md
select
    home.council_code,
    home.property_ref,
    home.property_ref as unit_ref,
    home.bedrooms,
    home.area,
    home.lead_age_band as age_band,
    home.standard_spare,
    home.not_assessed_reason as exclusion,
    home.file,
    home.line

from occupancy.household_room as home
inner join reference.period as period on period.council_code = home.council_code
where
    home.not_assessed_reason is not null
    or home.standard_spare >= 1
