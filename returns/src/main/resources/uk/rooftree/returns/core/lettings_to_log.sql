-- one row per social letting that began from ${first} to ${last}: what the council's feeds tell of it, as text; codes are the feeds' own
-- joined by their references alone: what is read shows one council's rows, and a join by council would be all with all
with

-- the void this letting ended; the last of several
voids as (

    select
        void.*,
        row_number() over (
            partition by void.tenancy_ref_in
            order by void.void_start desc, void.void_ref desc
        ) as place

    from core.void as void
    where void.tenancy_ref_in is not null

),

-- why the home was vacant, from the tenancy before where the letting does not say it
reasons as (

    select
        voids.tenancy_ref_in,
        before.rent_basis as previous_rent_basis,
        case
            when before.end_reason = 'transfer' then 'internal_transfer'
            when before.end_reason in (
                'moved_other_social', 'moved_private', 'care_home', 'hospital', 'died', 'succession_downsize', 'abandoned',
                'evicted_arrears', 'evicted_antisocial', 'evicted_both', 'other') then before.end_reason
        end as vacancy_reason

    from voids
    inner join core.tenancy as before
        on before.tenancy_ref = voids.tenancy_ref_out
    where voids.place = 1

)

select
    letting.tenancy_ref as tenancycode,
    tenancy.property_ref as propcode,
    tenancy.household_ref,
    coalesce(letting.officer, tenancy.officer) as officer,
    letting.core_log_ref,
    cast(letting.core_submitted_date as varchar) as core_submitted_date,
    letting.letting_kind,
    cast(tenancy.start_date as varchar) as startdate,
    cast(coalesce(property.supported_flag, false) as varchar) as supported,
    property.scheme_code as scheme_id,
    property.scheme_location_code as location_id,
    tenancy.rent_basis as rent_type,
    tenancy.intermediate_rent_name as irproduct_other,
    cast(letting.privacy_notice_flag as varchar) as declaration,
    coalesce(letting.vacancy_reason, reasons.vacancy_reason) as rsnvac,
    coalesce(letting.previous_rent_basis, reasons.previous_rent_basis) as unitletas,
    property.uprn,
    property.address_line_1 as address_line1,
    property.town as town_or_city,
    property.postcode as postcode_full,
    coalesce(property.local_authority_code, property.council_code) as la,
    property.property_type as unittype_gn,
    property.acquired_reason as builtype,
    cast(property.wheelchair_standard_flag as varchar) as wchair,
    cast(property.bedrooms as varchar) as beds,
    -- void_start is the day at whose close the home is empty: CORE's is the day after, and the very day a new home was handed over
    cast(
        case
            when letting.letting_kind = 'first' or letting.vacancy_reason in ('first_new_build', 'first_conversion', 'first_leased')
                or voids.void_class = 'new_home' then voids.void_start
            else voids.void_start + 1
        end as varchar) as voiddate,
    case when voids.void_class = 'major_works' or voids.lahs_major then cast(voids.works_complete_date as varchar) end as mrcdate,
    property.older_people_housing as sheltered,
    cast(tenancy.joint_flag as varchar) as joint,
    cast(coalesce(tenancy.starter_flag, tenancy.tenure_type in ('introductory', 'starter')) as varchar) as startertenancy,
    tenancy.tenure_type as tenancy,
    cast(tenancy.fixed_term_years as varchar) as tenancylength,
    letting.armed_forces_link as armedforces,
    letting.armed_forces_serving as leftreg,
    letting.armed_forces_injured as reservist,
    letting.pregnancy as preg_occ,
    letting.access_needs,
    cast(application.area_since_date as varchar) as area_since,
    cast(application.registration_date as varchar) as registered,
    letting.allocation_route,
    letting.move_reason as reason,
    letting.move_reason_other as reasonother,
    tenancy.previous_tenure as prevten,
    cast(letting.homeless_before_flag as varchar) as homeless,
    tenancy.previous_postcode as ppostcode_full,
    tenancy.previous_district_code as prevloc,
    letting.reasonable_preference as reasonpref,
    letting.rp_categories,
    letting.allocation_route as cbl,
    cast(letting.common_policy_flag as varchar) as cap,
    cast(letting.common_register_flag as varchar) as chr,
    cast(letting.accessible_register_flag as varchar) as accessible_register,
    letting.referral_source,
    letting.income_known as net_income_known,
    letting.income_frequency as incfreq,
    cast(letting.net_income_amount as varchar) as earnings,
    letting.housing_benefit as hb,
    letting.benefit_income_share as benefits,
    cast(letting.household_charge_flag as varchar) as household_charge,
    tenancy.rent_period as period,
    cast(letting.rent_per_period as varchar) as brent,
    cast(letting.service_charge_per_period as varchar) as scharge,
    cast(letting.personal_service_charge_per_period as varchar) as pscharge,
    cast(letting.support_charge_per_period as varchar) as supcharg,
    letting.shortfall_known as hbrentshortfall,
    cast(letting.shortfall_amount as varchar) as tshortfall

from core.letting as letting
inner join core.tenancy as tenancy
    on tenancy.tenancy_ref = letting.tenancy_ref
inner join core.property as property
    on property.property_ref = tenancy.property_ref
left join core.application as application
    on application.application_ref = letting.application_ref
left join voids
    on voids.tenancy_ref_in = letting.tenancy_ref and voids.place = 1
left join reasons
    on reasons.tenancy_ref_in = letting.tenancy_ref
where letting.letting_kind in ('first', 'relet', 'transfer', 'management_move', 'decant', 'renewal')
    and tenancy.tenure_type not in ('temporary', 'leasehold', 'non_residential')
    and property.ownership = 'council'
    and tenancy.start_date between date '${first}' and date '${last}'
order by tenancy.start_date, letting.tenancy_ref
