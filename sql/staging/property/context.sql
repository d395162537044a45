-- model:      staging.property_context
-- grain:      one row per kept home, with what the rules over other homes, tenancies and voids look at
-- keys:       council_code, property_ref
-- sources:    core.property, staging.open_void, stock.home
-- definition: contract of the feed property, R-PROP-002 to R-PROP-005
-- stored:     view
with

homes as (

    select
        property.*,
        home.property_ref is not null and home.is_in_stock as is_stock_home,
        home.property_ref is not null and home.is_lettable as is_lettable_home,
        home.tenancy_ref as tenancy_in_force

    from core.property as property
    left join stock.home as home
        on home.council_code = property.council_code
        and home.property_ref = property.property_ref

),

shared_uprns as (

    select
        homes.council_code,
        homes.uprn,
        min(homes.property_ref) as first_property_ref,
        max(homes.property_ref) as last_property_ref

    from homes
    where homes.is_stock_home
        and homes.uprn is not null
    group by homes.council_code, homes.uprn
    having count(*) > 1

)

select
    homes.*,
    case
        when not homes.is_stock_home then null
        when homes.property_ref = shared_uprns.first_property_ref then shared_uprns.last_property_ref
        else shared_uprns.first_property_ref
    end as uprn_shared_with,
    open_void.void_ref as open_void

from homes
left join shared_uprns
    on shared_uprns.council_code = homes.council_code
    and shared_uprns.uprn = homes.uprn
left join staging.open_void as open_void
    on open_void.council_code = homes.council_code
    and open_void.property_ref = homes.property_ref
