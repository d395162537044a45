-- model:      staging.void_context
-- grain:      one row per kept void, with its home, its tenancies and the day it closed
-- keys:       council_code, void_ref
-- sources:    core.property, core.tenancy, core.void, reference.period, reference.tenure, staging.supplied,
--             staging.void_spell
-- definition: contract of the feed void, R-VOID-002 to R-VOID-009
-- stored:     view
with

tenancies_in_force as (

    select
        tenancy.council_code,
        tenancy.property_ref,
        tenancy.tenancy_ref

    from core.tenancy as tenancy
    inner join reference.period as period on period.council_code = tenancy.council_code
    inner join reference.tenure as tenure on tenure.tenure_type = tenancy.tenure_type
    where tenure.is_residential
        and tenancy.start_date <= period.as_at
        and (tenancy.end_date is null or tenancy.end_date > period.as_at)
    qualify row_number() over (
        partition by tenancy.council_code, tenancy.property_ref
        order by tenancy.start_date desc, tenancy.tenancy_ref desc
    ) = 1

)

select
    void.*,
    property.disposed_date as property_disposed_date,
    tenancies_in_force.tenancy_ref as tenancy_in_force,
    incoming.start_date as tenancy_in_start_date,
    outgoing.end_date as tenancy_out_end_date,
    -- unknown where tenancies, which close voids, are not supplied
    case when supplied.is_tenancy_supplied then spell.closed_on end as closed_on

from core.void as void
cross join staging.supplied as supplied
inner join staging.void_spell as spell
    on spell.council_code = void.council_code
    and spell.void_ref = void.void_ref
left join core.property as property
    on property.council_code = void.council_code
    and property.property_ref = void.property_ref
left join tenancies_in_force
    on tenancies_in_force.council_code = void.council_code
    and tenancies_in_force.property_ref = void.property_ref
left join core.tenancy as incoming
    on incoming.council_code = void.council_code
    and incoming.tenancy_ref = void.tenancy_ref_in
left join core.tenancy as outgoing
    on outgoing.council_code = void.council_code
    and outgoing.tenancy_ref = void.tenancy_ref_out
