-- model:      lettings.letting
-- grain:      one row per letting: the start of a tenancy, with its home and the application it housed
-- keys:       council_code, tenancy_ref
-- sources:    core.household_member, core.letting, core.tenancy, reference.period, reference.tenure, register.application, stock.home
-- definition: figures contract 4.5: all lettings and register lettings, whatever the period; 4.10: CORE log complete
-- reading:    docs/definitions/lettings.md
with

-- households with a lead person now of whom CORE's log can tell all it asks
known_leads as (

    select
        member.council_code,
        member.household_ref,
        count(*) as leads

    from core.household_member as member
    inner join reference.period as period on period.council_code = member.council_code
    where
        member.relationship = 'lead'
        and (member.from_date is null or member.from_date <= period.as_at)
        and (member.to_date is null or member.to_date > period.as_at)
        and member.birth_date is not null
        and member.sex <> 'unmapped'
        and member.ethnicity <> 'unmapped'
        and member.nationality_code <> 'unmapped'
        and member.economic_status <> 'unmapped'
    group by member.council_code, member.household_ref

),

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
        application.bedrooms_needed,
        application.access_need,
        coalesce(application.is_right_to_move, false) as is_right_to_move,
        home.bedroom_count,
        home.adapted_code,
        coalesce(home.is_supported, false) as is_supported,
        tenancy.tenure_type,
        tenancy.previous_tenure,
        tenancy.previous_district_code,
        letting.previous_rent_basis,
        letting.homeless_before_flag,
        letting.reasonable_preference,
        letting.rp_categories,
        letting.core_submitted_date,
        -- a comparison with a blank is not true: each must be there and mapped
        coalesce(
            letting.vacancy_reason <> 'unmapped'
            and letting.previous_rent_basis <> 'unmapped'
            and letting.move_reason <> 'unmapped'
            and letting.homeless_before_flag is not null
            and letting.reasonable_preference <> 'unmapped'
            and letting.referral_source <> 'unmapped'
            and letting.income_known <> 'unmapped'
            and letting.housing_benefit <> 'unmapped'
            and letting.benefit_income_share <> 'unmapped'
            and letting.rent_per_period is not null
            and letting.service_charge_per_period is not null
            and letting.personal_service_charge_per_period is not null
            and letting.support_charge_per_period is not null
            and tenancy.previous_tenure <> 'unmapped'
            and tenancy.previous_district_code <> 'unmapped'
            and tenancy.rent_basis <> 'unmapped'
            and tenancy.rent_period <> 'unmapped'
            and known_leads.household_ref is not null,
            false
        ) as is_core_log_complete,
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
    left join known_leads
        on known_leads.council_code = tenancy.council_code
        and known_leads.household_ref = tenancy.household_ref

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
    joined.bedrooms_needed,
    joined.access_need,
    joined.is_right_to_move,
    joined.bedroom_count,
    joined.adapted_code,
    joined.is_supported,
    joined.tenure_type,
    joined.previous_tenure,
    coalesce(
        joined.previous_tenure in (
            'council_fixed', 'council_lifetime', 'provider_fixed', 'provider_lifetime', 'other_social_general', 'extra_care',
            'older_low_support', 'other_supported'),
        false) as is_from_social,
    coalesce(joined.previous_district_code <> joined.council_code, false) as is_from_outside,
    joined.previous_rent_basis,
    joined.homeless_before_flag as is_homeless_before,
    joined.reasonable_preference,
    joined.rp_categories,
    joined.core_submitted_date,
    joined.is_core_log_complete,
    -- a blank or unmapped kind stays in
    joined.is_settled
        and joined.is_own_dwelling
        and joined.kind not in ('renewal', 'conversion', 'temporary') as is_letting,
    joined.is_settled
        and joined.is_own_dwelling
        and joined.kind in ('first', 'relet', 'transfer') as is_register_letting,
    joined.is_settled
        and joined.is_own_dwelling
        and joined.kind in ('first', 'relet', 'transfer', 'management_move', 'decant', 'renewal') as is_core_log_due,
    joined.file,
    joined.line

from joined
