-- model:      source.core_void
-- grain:      one row per log of a CORE download: each tells of the void that its letting ended
-- keys:       line
-- sources:    reference.core_code, source.core_log
-- definition: MHCLG, CORE lettings logs 2025/26 and 2026/27, void date, major repairs, reason for vacancy
-- reading:    docs/definitions/core_logs.md
select
    log.line,
    log.log_ref,
    log.status,
    case
        when not log.is_letting then 'R-CORE-001'
        when log.is_renewal then 'R-CORE-002'
    end as set_aside,
    log.log_ref as void_ref,
    log.property_ref,
    case when not log.is_first_let then log.former_tenancy_ref end as tenancy_ref_out,
    log.tenancy_ref as tenancy_ref_in,
    coalesce(cast(log.empty_on as string), log.voiddate) as void_start,
    log.startdate as void_end,
    case
        when log.is_first_let then 'new_home'
        -- the tenant had it as temporary accommodation until then
        when log.rsnvac = '9' then 'temporary_accommodation'
        when coalesce(log.majorrepairs = '1', false) or log.mrcdate is not null then 'major_works'
        else 'standard'
    end as void_class,
    case
        when log.mrcdate is not null then 'true'
        when major_repairs.code is not null then major_repairs.meaning
        else log.majorrepairs
    end as lahs_major,
    log.mrcdate as works_complete_date

from source.core_log as log
left join reference.core_code as major_repairs on major_repairs.attribute = 'majorrepairs' and major_repairs.code = log.majorrepairs
