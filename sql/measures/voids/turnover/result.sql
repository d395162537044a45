-- model:      voids.turnover_result
-- grain:      one row per figure
-- keys:       council_code, figure
-- sources:    reference.period, voids.turnover_population
-- definition: local practice: tenancies ended over average stock
-- reading:    docs/definitions/turnover.md
with

counted as (

    select
        period.council_code,
        cast(count(*) filter (where unit.unit_kind = 'tenancy') as bigint) as tenancies,
        cast(count(*) filter (where unit.unit_kind = 'tenancy' and not unit.is_transfer) as bigint) as tenancies_net,
        cast(count(*) filter (where unit.unit_kind = 'home_before') as bigint) as homes_before,
        cast(count(*) filter (where unit.unit_kind = 'home_now') as bigint) as homes_now

    from reference.period as period
    left join voids.turnover_population as unit on unit.council_code = period.council_code
    group by period.council_code

)

select
    counted.council_code,
    'voids.turnover_percent' as figure,
    ratio_rounded(200 * counted.tenancies, counted.homes_before + counted.homes_now, 1) as value,
    cast(counted.tenancies as decimal(20, 2)) as numerator,
    cast((counted.homes_before + counted.homes_now) * cast(0.5 as decimal(2, 1)) as decimal(20, 2)) as denominator,
    counted.homes_now as rows_counted,
    cast(0 as bigint) as rows_excluded

from counted

union all

select
    counted.council_code,
    'voids.turnover_net_percent' as figure,
    ratio_rounded(200 * counted.tenancies_net, counted.homes_before + counted.homes_now, 1) as value,
    cast(counted.tenancies_net as decimal(20, 2)) as numerator,
    cast((counted.homes_before + counted.homes_now) * cast(0.5 as decimal(2, 1)) as decimal(20, 2)) as denominator,
    counted.homes_now as rows_counted,
    cast(0 as bigint) as rows_excluded

from counted
