-- model:      waiting.w4_queue_years_result
-- grain:      one row per band and need that a household has, and one over all
-- keys:       council_code, figure, band, bedroom_need
-- sources:    demand.years_to_clear_population, reference.period, waiting.w4_queue_years_population
-- definition: figures contract, waiting.w4.queue_years: no value over all, nor where nothing was let
-- reading:    docs/definitions/queue_years.md
with

queues as (

    select
        household.council_code,
        household.band,
        household.bedroom_need,
        count(*) as households

    from waiting.w4_queue_years_population as household
    where household.exclusion is null
    group by household.council_code, household.band, household.bedroom_need

),

-- those of a band and of every one more urgent, which is the lower code
ahead as (

    select
        queues.council_code,
        queues.band,
        queues.bedroom_need,
        cast(sum(queues.households) over (
            partition by queues.council_code, queues.bedroom_need
            order by queues.band
        ) as bigint) as households

    from queues

),

let_by_size as (

    select
        letting.council_code,
        letting.bedrooms,
        count(*) as lettings

    from demand.years_to_clear_population as letting
    group by letting.council_code, letting.bedrooms

),

standing as (

    select
        household.council_code,
        count(*) - count(household.exclusion) as households,
        count(household.exclusion) as excluded

    from waiting.w4_queue_years_population as household
    group by household.council_code

),

let_at_all as (

    select
        let_by_size.council_code,
        cast(sum(let_by_size.lettings) as bigint) as lettings

    from let_by_size
    group by let_by_size.council_code

),

-- an all row stands whether anybody waits or not
over_all as (

    select
        period.council_code,
        coalesce(standing.households, 0) as households,
        coalesce(standing.excluded, 0) as excluded,
        coalesce(let_at_all.lettings, 0) as lettings

    from reference.period as period
    left join standing on standing.council_code = period.council_code
    left join let_at_all on let_at_all.council_code = period.council_code

)

select
    ahead.council_code,
    'waiting.w4.queue_years' as figure,
    ahead.band,
    ahead.bedroom_need,
    ratio_rounded(ahead.households, coalesce(let_by_size.lettings, 0), 1) as value,
    cast(ahead.households as decimal(20, 2)) as numerator,
    cast(coalesce(let_by_size.lettings, 0) as decimal(20, 2)) as denominator,
    ahead.households as rows_counted,
    cast(0 as bigint) as rows_excluded

from ahead
left join let_by_size
    on let_by_size.council_code = ahead.council_code
    and let_by_size.bedrooms = ahead.bedroom_need

union all

select
    over_all.council_code,
    'waiting.w4.queue_years' as figure,
    cast(null as string) as band,
    cast(null as string) as bedroom_need,
    cast(null as decimal(20, 4)) as value,
    cast(over_all.households as decimal(20, 2)) as numerator,
    cast(over_all.lettings as decimal(20, 2)) as denominator,
    over_all.households as rows_counted,
    over_all.excluded as rows_excluded

from over_all
