-- model:      lettings.quota_result
-- grain:      one row per figure and queue; the gap has one for each queue of the plan and no other
-- keys:       council_code, figure, queue
-- sources:    reference.lettings_plan, reference.period, lettings.quota_population
-- definition: figures contract, lettings.quota: share of lettings by queue, less the share planned
with

-- the all row stands even where nothing was let
totals as (

    select
        period.council_code,
        count(letting.unit_ref) - count(letting.exclusion) as counted,
        count(letting.exclusion) as excluded

    from reference.period as period
    left join lettings.quota_population as letting on letting.council_code = period.council_code
    group by period.council_code

),

queues as (

    select
        letting.council_code,
        letting.queue,
        count(*) as lettings

    from lettings.quota_population as letting
    where letting.exclusion is null
    group by letting.council_code, letting.queue

)

select
    totals.council_code,
    'lettings.quota.percent' as figure,
    cast(null as string) as queue,
    ratio_rounded(100 * totals.counted, totals.counted, 1) as value,
    cast(totals.counted as decimal(20, 2)) as numerator,
    cast(totals.counted as decimal(20, 2)) as denominator,
    cast(totals.counted as bigint) as rows_counted,
    cast(totals.excluded as bigint) as rows_excluded

from totals

union all

select
    queues.council_code,
    'lettings.quota.percent' as figure,
    queues.queue,
    ratio_rounded(100 * queues.lettings, totals.counted, 1) as value,
    cast(queues.lettings as decimal(20, 2)) as numerator,
    cast(totals.counted as decimal(20, 2)) as denominator,
    cast(queues.lettings as bigint) as rows_counted,
    cast(0 as bigint) as rows_excluded

from queues
inner join totals on totals.council_code = queues.council_code

union all

select
    totals.council_code,
    'lettings.quota.gap_points' as figure,
    cast(null as string) as queue,
    cast(null as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(totals.counted as bigint) as rows_counted,
    cast(totals.excluded as bigint) as rows_excluded

from totals

union all

select
    totals.council_code,
    'lettings.quota.gap_points' as figure,
    plan.queue,
    ratio_rounded(
        100 * coalesce(queues.lettings, 0) - plan.planned_percent * totals.counted,
        totals.counted,
        1
    ) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    cast(coalesce(queues.lettings, 0) as bigint) as rows_counted,
    cast(0 as bigint) as rows_excluded

from totals
cross join reference.lettings_plan as plan
left join queues
    on queues.council_code = totals.council_code
    and queues.queue = plan.queue
