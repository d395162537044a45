-- model:      source.core_tenancy
-- grain:      one row per log of a CORE download: each tells of one tenancy that began
-- keys:       line
-- sources:    reference.core_authority, reference.core_code, source.core_log, source.core_rent
-- definition: MHCLG, CORE lettings logs 2025/26 and 2026/27, tenancy information, household situation, income and rent
-- reading:    docs/definitions/core_logs.md
select
    log.line,
    log.log_ref,
    log.status,
    case when not log.is_letting then 'R-CORE-001' end as set_aside,
    log.tenancy_ref,
    log.property_ref,
    -- a log tells of one household, but not which: it is known by its log
    log.log_ref as household_ref,
    -- the kind of tenancy after a starter period is asked for; until then it is an introductory or a starter tenancy
    case
        when log.startertenancy = '1' and tenancy_type.meaning in ('secure', 'flexible') then 'introductory'
        when log.startertenancy = '1' and tenancy_type.meaning in ('assured', 'assured_shorthold') then 'starter'
        when tenancy_type.code is not null then tenancy_type.meaning
        else log.tenancy
    end as tenure_type,
    log.startdate as start_date,
    cast(log.ended_on as string) as end_date,
    case end_reason.meaning
        when 'renewal' then 'conversion'
        when 'relet_to_temporary' then 'conversion'
        when 'internal_transfer' then 'transfer'
        else end_reason.meaning
    end as end_reason,
    mapped_code(previous_tenure.code, previous_tenure.meaning, log.prevten) as previous_tenure,
    coalesce(log.prevloc, authority.area_code) as previous_district_code,
    log.ppostcode_full as previous_postcode,
    mapped_code(rent_type.code, rent_type.meaning, log.renttype_detail) as rent_basis,
    log.irproduct_other as intermediate_rent_name,
    rent.weekly_rent,
    rent.weekly_service_charge,
    rent.weekly_personal_service_charge,
    rent.weekly_support_charge,
    mapped_code(rent_period.code, rent_period.meaning, log.period) as rent_period,
    log.tenancylength as fixed_term_years,
    mapped_code(starter.code, starter.meaning, log.startertenancy) as starter_flag,
    mapped_code(joint.code, joint.meaning, log.joint) as joint_flag

from source.core_log as log
left join source.core_rent as rent on rent.line = log.line
left join reference.core_authority as authority on authority.authority = lower(log.prevloc_label)
left join reference.core_code as tenancy_type on tenancy_type.attribute = 'tenancy' and tenancy_type.code = log.tenancy
left join reference.core_code as end_reason on end_reason.attribute = 'rsnvac' and end_reason.code = log.ended_rsnvac
left join reference.core_code as previous_tenure on previous_tenure.attribute = 'prevten' and previous_tenure.code = log.prevten
left join reference.core_code as rent_type on rent_type.attribute = 'renttype_detail' and rent_type.code = log.renttype_detail
left join reference.core_code as rent_period on rent_period.attribute = 'period' and rent_period.code = log.period
left join reference.core_code as starter on starter.attribute = 'startertenancy' and starter.code = log.startertenancy
left join reference.core_code as joint on joint.attribute = 'joint' and joint.code = log.joint
