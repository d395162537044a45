-- model:      source.core_rent
-- grain:      one row per log of a CORE download
-- keys:       line
-- sources:    reference.core_code, source.core_log
-- definition: MHCLG, CORE service, weekly_value: a charge times the periods of a year, over 52; app/models/lettings_log.rb
-- reading:    docs/definitions/core_logs.md
with

-- weeks of the year for which the charge is paid: NUM_OF_WEEKS_FROM_PERIOD
periods as (

    select
        core_code.code,
        case core_code.meaning
            when 'fortnightly' then 26
            when 'four_weekly' then 13
            when 'calendar_monthly' then 12
            else read_integer(replace(core_code.meaning, 'weekly_', ''))
        end as payments

    from reference.core_code as core_code
    where core_code.attribute = 'period'

)

-- the service's own weekly charges, which only its support team can download, where they are there
select
    log.line,
    coalesce(log.wrent, plain_number(ratio_rounded(read_decimal(log.brent) * periods.payments, 52, 2))) as weekly_rent,
    coalesce(log.wscharge, plain_number(ratio_rounded(read_decimal(log.scharge) * periods.payments, 52, 2))) as weekly_service_charge,
    coalesce(log.wpschrge, plain_number(ratio_rounded(read_decimal(log.pscharge) * periods.payments, 52, 2)))
        as weekly_personal_service_charge,
    coalesce(log.wsupchrg, plain_number(ratio_rounded(read_decimal(log.supcharg) * periods.payments, 52, 2))) as weekly_support_charge

from source.core_log as log
left join periods on periods.code = log.period
