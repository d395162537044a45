-- model:      occupancy.benefit_population
-- grain:      one row per occupied home where no lead person or partner is known to be of pension age
-- keys:       council_code, property_ref
-- sources:    occupancy.household_room, reference.period
-- definition: Housing Benefit Regulations 2006, regulation B13; Universal Credit Regulations 2013, schedule 4
-- reading:    docs/definitions/bedroom_need.md
select
    home.council_code,
    home.property_ref,
    home.property_ref as unit_ref,
    home.tenancy_ref,
    home.people,
    home.rooms,
    home.benefit_need as need,
    case when home.not_assessed_reason is null then home.benefit_spare end as spare,
    home.not_assessed_reason,
    home.tenancy_weekly_rent,
    -- 14 % of the rent and the charges benefit can meet for one spare room, 25 % for more; kept times 100 to stay exact
    cast(
        case when home.benefit_spare = 1 then 14 else 25 end
            * (home.tenancy_weekly_rent + coalesce(home.tenancy_weekly_service_charge, 0))
        as decimal(18, 4)) as reduction_times_100,
    home.bedrooms,
    home.area,
    home.file,
    home.line

from occupancy.household_room as home
inner join reference.period as period on period.council_code = home.council_code
where not home.has_tenant_of_pension_age
