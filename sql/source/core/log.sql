-- model:      source.core_log
-- grain:      one row per log of a CORE download
-- keys:       line
-- sources:    arrived.core_log
-- definition: MHCLG, CORE lettings logs 2025/26 and 2026/27, CSV download in codes
-- reading:    docs/definitions/core_logs.md
with

logs as (

    select
        log.*,
        'CORE-' || coalesce(log.id, log.tenancycode || '/' || log.startdate) as log_ref,
        coalesce(log.propcode, 'UPRN-' || log.uprn) as property_ref,
        -- nobody has begun it, it waits for a bulk upload's go-ahead, or it was deleted: it tells of no letting
        coalesce(lower(log.status) in ('in_progress', 'completed'), false) as is_letting,
        coalesce(log.renewal = '1' or log.rsnvac = '14', false) as is_renewal,
        coalesce(log.rsnvac in ('15', '16', '17'), false) as is_first_let,
        read_date(log.startdate) as starts_on,
        read_date(log.voiddate) as void_on

    from arrived.core_log as log

),

-- CORE's void date is the day after the last tenancy, a new home's the day it was handed over: the home is empty at the close of
-- the day before the one, of that very day for the other
emptied as (

    select
        logs.*,
        case when logs.is_first_let then logs.void_on else day_before(logs.void_on) end as empty_on,
        max(case when logs.is_letting then logs.starts_on end) over (partition by logs.tenancycode) as code_last_starts_on

    from logs

),

-- the landlord's own code for the tenancy; where one code stands for several starts (a renewal, a tenant who moved) the last start
-- has it as it is
referred as (

    select
        emptied.*,
        case
            when emptied.tenancycode is null or emptied.starts_on is null then emptied.log_ref
            when emptied.starts_on = emptied.code_last_starts_on then emptied.tenancycode
            else emptied.tenancycode || '/' || emptied.startdate
        end as tenancy_ref

    from emptied

),

-- lettings in the order in which each home was let, a log given twice taken once
told as (

    select
        referred.*,
        row_number() over (partition by referred.tenancy_ref order by referred.line) as told_number

    from referred
    where
        referred.is_letting
        and referred.starts_on is not null
        and referred.property_ref is not null

),

in_order as (

    select
        told.line,
        lag(told.tenancy_ref) over (partition by told.property_ref order by told.starts_on, told.line) as former_tenancy_ref,
        lead(told.starts_on) over (partition by told.property_ref order by told.starts_on, told.line) as next_starts_on,
        lead(told.empty_on) over (partition by told.property_ref order by told.starts_on, told.line) as next_empty_on,
        lead(told.rsnvac) over (partition by told.property_ref order by told.starts_on, told.line) as next_rsnvac,
        lead(told.is_renewal) over (partition by told.property_ref order by told.starts_on, told.line) as is_next_renewal,
        lead(told.is_first_let) over (partition by told.property_ref order by told.starts_on, told.line) as is_next_first_let

    from told
    where told.told_number = 1

),

-- the next log of the home tells when and why this tenancy ended
ended as (

    select
        in_order.*,
        case
            when in_order.is_next_renewal then day_before(in_order.next_starts_on)
            when not in_order.is_next_first_let then in_order.next_empty_on
        end as ended_on

    from in_order

)

select
    referred.*,
    ended.former_tenancy_ref,
    case when ended.ended_on >= referred.starts_on then ended.ended_on end as ended_on,
    case when ended.ended_on >= referred.starts_on then ended.next_rsnvac end as ended_rsnvac

from referred
left join ended on ended.line = referred.line
