-- model:      occupancy.household_room
-- grain:      one row per occupied home, with the bedrooms it has and the bedrooms its household needs
-- keys:       council_code, property_ref
-- sources:    occupancy.household_need, stock.home
-- definition: English Housing Survey 2010-11, chapter 3 (overcrowding and under-occupation)
-- reading:    docs/definitions/bedroom_need.md
with

occupied_homes as (

    select
        home.council_code,
        home.property_ref,
        home.tenancy_ref,
        home.household_ref,
        home.bedrooms,
        home.area,
        -- every home has at least one room to sleep in
        case when home.bedroom_count < 1 then 1 else home.bedroom_count end as rooms,
        home.tenancy_weekly_rent,
        home.tenancy_weekly_service_charge,
        home.file,
        home.line

    from stock.home as home
    where home.is_occupied

)

select
    home.council_code,
    home.property_ref,
    home.tenancy_ref,
    home.household_ref,
    home.bedrooms,
    home.area,
    home.rooms,
    household.people,
    household.standard_need,
    household.benefit_need,
    home.rooms - household.standard_need as standard_spare,
    home.rooms - household.benefit_need as benefit_spare,
    case
        when home.rooms is null then 'bedrooms of the home not known'
        when home.household_ref is null then 'household of the tenancy not known'
        when household.household_ref is null then 'nobody recorded in the household'
        when household.people_of_unknown_age > 0 then 'birth date of somebody not known'
    end as not_assessed_reason,
    coalesce(household.has_tenant_of_pension_age, false) as has_tenant_of_pension_age,
    coalesce(household.lead_age_band, 'unknown') as lead_age_band,
    home.tenancy_weekly_rent,
    home.tenancy_weekly_service_charge,
    home.file,
    home.line

from occupied_homes as home
left join occupancy.household_need as household
    on household.council_code = home.council_code
    and household.household_ref = home.household_ref
