-- model:      downsizing.applicants_population
-- grain:      one row per live transfer application that needs fewer bedrooms than it has, or of which that cannot be
--             told
-- keys:       council_code, application_ref
-- sources:    core.application, core.property, core.tenancy, register.application
-- definition: figures contract, downsizing.applicants: bedroom_need below the bedrooms they have now
-- reading:    docs/definitions/downsizing.md
with

transfers as (

    select
        application.council_code,
        application.application_ref,
        application.bedroom_need as bedrooms_needed,
        coalesce(
            case when property.property_type = 'bedsit' then coalesce(property.bedrooms, 0) else property.bedrooms end,
            application.current_bedrooms
        ) as bedrooms_now,
        application.file,
        application.line

    from core.application as application
    inner join register.application as registered
        on registered.council_code = application.council_code
        and registered.application_ref = application.application_ref
    left join core.tenancy as tenancy
        on tenancy.council_code = application.council_code
        and tenancy.tenancy_ref = application.current_tenancy_ref
    left join core.property as property
        on property.council_code = tenancy.council_code
        and property.property_ref = tenancy.property_ref
    where
        registered.is_live
        and application.applicant_type = 'own_transfer'

)

select
    transfers.council_code,
    transfers.application_ref,
    transfers.application_ref as unit_ref,
    size_group(transfers.bedrooms_now) as bedrooms,
    transfers.bedrooms_now,
    transfers.bedrooms_needed,
    case
        when transfers.bedrooms_needed is null then 'bedroom need not known'
        when transfers.bedrooms_now is null then 'present bedrooms not known'
    end as exclusion,
    transfers.file,
    transfers.line

from transfers
where
    transfers.bedrooms_needed is null
    or transfers.bedrooms_now is null
    or transfers.bedrooms_needed < transfers.bedrooms_now
