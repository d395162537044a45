-- model:      stock.home
-- grain:      one row per dwelling the council owns, whether in stock or not, with the tenancy in force at the as-at
-- keys:       council_code, property_ref
-- sources:    core.property, core.tenancy, reference.period, reference.tenure
-- definition: MHCLG, LAHS 2017-18 guidance, section A (own dwellings) and section E (lettable use)
-- reading:    docs/definitions/homes.md
with

own_dwellings as (

    select
        property.council_code,
        property.property_ref,
        property.property_type,
        case when property.property_type = 'bedsit' then coalesce(property.bedrooms, 0) else property.bedrooms end as bedroom_count,
        coalesce(property.lettings_area, 'unknown') as area,
        coalesce(property.ward_code, 'unknown') as ward,
        property.adapted_code,
        coalesce(property.supported_flag, false) as is_supported,
        property.weekly_rent,
        property.property_use,
        coalesce(property.property_use not in ('leased_out', 'staff', 'community_use'), true) as is_lettable_use,
        property.acquired_date,
        property.disposed_date,
        coalesce(property.acquired_date <= period.as_at, true)
            and coalesce(property.disposed_date > period.as_at, true) as is_in_stock,
        property.file,
        property.line

    from core.property as property
    inner join reference.period as period on period.council_code = property.council_code
    where
        property.ownership = 'council'
        and property.property_type in ('bedsit', 'flat', 'maisonette', 'house', 'bungalow', 'other_dwelling')

),

-- of several tenancies in force at once the latest start counts, then the highest reference
tenancies_in_force as (

    select
        tenancy.council_code,
        tenancy.property_ref,
        tenancy.tenancy_ref,
        tenancy.household_ref,
        tenancy.tenure_type,
        tenure.is_settled,
        tenancy.start_date,
        tenancy.weekly_rent,
        tenancy.weekly_service_charge

    from core.tenancy as tenancy
    inner join reference.period as period on period.council_code = tenancy.council_code
    inner join reference.tenure as tenure on tenure.tenure_type = tenancy.tenure_type
    where
        tenure.is_residential
        and tenancy.start_date <= period.as_at
        and (tenancy.end_date is null or tenancy.end_date > period.as_at)
    qualify row_number() over (
        partition by tenancy.council_code, tenancy.property_ref
        order by tenancy.start_date desc, tenancy.tenancy_ref desc
    ) = 1

)

select
    home.council_code,
    home.property_ref,
    home.property_type,
    home.bedroom_count,
    size_group(home.bedroom_count) as bedrooms,
    home.area,
    home.ward,
    home.adapted_code,
    home.is_supported,
    home.weekly_rent,
    home.property_use,
    home.is_lettable_use,
    home.acquired_date,
    home.disposed_date,
    home.is_in_stock,
    home.is_in_stock and home.is_lettable_use as is_lettable,
    home.is_in_stock and coalesce(tenancy.is_settled, false) as is_occupied,
    tenancy.tenancy_ref,
    tenancy.household_ref,
    tenancy.tenure_type,
    tenancy.start_date as tenancy_start_date,
    tenancy.weekly_rent as tenancy_weekly_rent,
    tenancy.weekly_service_charge as tenancy_weekly_service_charge,
    home.file,
    home.line

from own_dwellings as home
left join tenancies_in_force as tenancy
    on tenancy.council_code = home.council_code
    and tenancy.property_ref = home.property_ref
