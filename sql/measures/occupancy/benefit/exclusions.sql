-- model:      occupancy.benefit_exclusions
-- grain:      one row per home that cannot be used, and part of the measure it is missing from
-- keys:       council_code, property_ref, part
-- sources:    occupancy.benefit_population
-- definition: Housing Benefit Regulations 2006, regulation B13; Universal Credit Regulations 2013, schedule 4
-- reading:    docs/definitions/bedroom_need.md
with

parts as (

    select 'one_spare' as part
    union all
    select 'two_or_more_spare' as part
    union all
    select 'weekly_reduction' as part

)

select
    home.council_code,
    home.property_ref,
    home.unit_ref,
    parts.part,
    coalesce(home.not_assessed_reason, 'weekly rent of the tenancy not known') as reason,
    home.bedrooms,
    home.area,
    home.file,
    home.line

from occupancy.benefit_population as home
cross join parts
where
    home.not_assessed_reason is not null
    or (parts.part = 'weekly_reduction' and home.spare >= 1 and home.tenancy_weekly_rent is null)
