-- model:      lettings.letting
-- grain:      one row per letting: the start of a tenancy, with its home and the application it housed
-- keys:       council_code, tenancy_ref
-- sources:    core.letting, core.tenancy, reference.period, reference.tenure, register.application, stock.home
-- definition: figures contract 4.5: all lettings and register lettings, whatever the period
-- reading:    docs/definitions/lettings.md
with

joined as (

    select
        letting.council_code,
        letting.tenancy_ref,
        tenancy.property_ref,
        tenancy.household_ref,
        application.application_ref,
        letting.advert_ref,
        tenancy.start_date as tenancy_start,
        coalesce(letting.letting_kind, 'unknown') as kind,
        coalesce(letting.queue, 'unknown') as queue,
        coalesce(letting.allocation_route, 'unknown') as route,
        coalesce(tenancy.rent_basis, 'unknown') as rent_basis,
        coalesce(home.bedrooms, 'unknown') as bedrooms,
        coalesce(home.area, 'unknown') as area,
        coalesce(home.ward, 'unknown') as ward,
        coalesce(application.band, 'unknown') as band,
        coalesce(application.applicant_type, 'unknown') as applicant_type,
        coalesce(application.bedroom_need, 'unknown') as bedroom_need,
        application.waiting_from,
        application.effective_date,
        application.fraud_outcome = 'verified' and application.fraud_decision_date <= tenancy.start_date as is_verified,
        coalesce(tenure.is_settled, false) as is_settled,
        home.property_ref is not null as is_own_dwelling,
        letting.file,
        letting.line

    from core.letting as letting
    inner join reference.period as period
        on period.council_code = letting.council_code
    inner join core.tenancy as tenancy
        on tenancy.council_code = letting.council_code
        and tenancy.tenancy_ref = letting.tenancy_ref
    left join reference.tenure as tenure
        on tenure.tenure_type = tenancy.tenure_type
    -- every dwelling of our own, in stock today or not
    left join stock.home as home
        on home.council_code = tenancy.council_code
        and home.property_ref = tenancy.property_ref
    left join register.application as application
        on application.council_code = letting.council_code
        and application.application_ref = letting.application_ref

)

select
    joined.council_code,
    joined.tenancy_ref,
    joined.property_ref,
    joined.household_ref,
    joined.application_ref,
    joined.advert_ref,
    joined.tenancy_start,
    joined.kind,
    joined.queue,
    joined.route,
    joined.rent_basis,
    joined.bedrooms,
    joined.area,
    joined.ward,
    joined.band,
    joined.applicant_type,
    joined.bedroom_need,
    joined.waiting_from,
    joined.effective_date,
    -- the household was verified by the day the tenancy began
    coalesce(joined.is_verified, false) as is_verified,
    -- a blank or unmapped kind stays in
    joined.is_settled
        and joined.is_own_dwelling
        and joined.kind not in ('renewal', 'conversion', 'temporary') as is_letting,
    joined.is_settled
        and joined.is_own_dwelling
        and joined.kind in ('first', 'relet', 'transfer') as is_register_letting,
    joined.file,
    joined.line

from joined
