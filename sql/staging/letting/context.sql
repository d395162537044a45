-- model:      staging.letting_context
-- grain:      one row per kept letting, with its tenancy, its home's voids and earlier tenancies, and its application
-- keys:       council_code, tenancy_ref
-- sources:    core.application, core.letting, core.tenancy, core.void, reference.period, reference.tenure, staging.void_spell
-- definition: contract of the feed letting, R-LET-001 to R-LET-007
-- stored:     view
with

closings as (

    select
        spell.council_code,
        spell.property_ref,
        spell.closed_on

    from staging.void_spell as spell
    inner join core.void as void
        on void.council_code = spell.council_code
        and void.void_ref = spell.void_ref
    where spell.closed_on is not null
    group by spell.council_code, spell.property_ref, spell.closed_on

),

first_settled_tenancies as (

    select
        tenancy.council_code,
        tenancy.property_ref,
        min(tenancy.start_date) as starts_on

    from core.tenancy as tenancy
    inner join reference.tenure as tenure on tenure.tenure_type = tenancy.tenure_type
    where tenure.is_settled
    group by tenancy.council_code, tenancy.property_ref

)

select
    letting.*,
    period.as_at,
    tenancy.tenure_type,
    tenancy.start_date,
    coalesce(tenure.is_settled, false) as is_settled,
    closings.closed_on is not null as has_void_before,
    coalesce(first_settled_tenancies.starts_on < tenancy.start_date, false) as has_earlier_settled_tenancy,
    application.registration_date,
    application.status as application_status

from core.letting as letting
inner join reference.period as period on period.council_code = letting.council_code
left join core.tenancy as tenancy
    on tenancy.council_code = letting.council_code
    and tenancy.tenancy_ref = letting.tenancy_ref
left join reference.tenure as tenure on tenure.tenure_type = tenancy.tenure_type
left join closings
    on closings.council_code = tenancy.council_code
    and closings.property_ref = tenancy.property_ref
    and closings.closed_on = tenancy.start_date
left join first_settled_tenancies
    on first_settled_tenancies.council_code = tenancy.council_code
    and first_settled_tenancies.property_ref = tenancy.property_ref
left join core.application as application
    on application.council_code = letting.council_code
    and application.application_ref = letting.application_ref
