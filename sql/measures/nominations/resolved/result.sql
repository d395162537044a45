-- model:      nominations.resolved_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, outcome, organisation, reason
-- sources:    nominations.resolved_population
-- definition: figures contract, nominations.resolved to nominations.rejections
with

groups as (

    select
        nomination.council_code,
        nomination.outcome,
        nomination.organisation,
        nomination.reason,
        cast(sum(nomination.let) as bigint) as let,
        cast(sum(nomination.rejected) as bigint) as rejected,
        count(*) as counted

    from nominations.resolved_population as nomination
    group by grouping sets (
        (nomination.council_code),
        (nomination.council_code, nomination.outcome),
        (nomination.council_code, nomination.organisation),
        (nomination.council_code, nomination.reason)
    )

)

select
    groups.council_code,
    'nominations.resolved' as figure,
    groups.outcome,
    groups.organisation,
    cast(null as string) as reason,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
where groups.reason is null

union all

select
    groups.council_code,
    'nominations.acceptance_percent' as figure,
    cast(null as string) as outcome,
    groups.organisation,
    cast(null as string) as reason,
    ratio_rounded(100 * groups.let, groups.counted, 1) as value,
    cast(groups.let as decimal(20, 2)) as numerator,
    cast(groups.counted as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
where groups.outcome is null
    and groups.reason is null

union all

select
    groups.council_code,
    'nominations.rejections' as figure,
    cast(null as string) as outcome,
    groups.organisation,
    groups.reason,
    cast(groups.rejected as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.rejected as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
where groups.outcome is null
    and (coalesce(groups.organisation, groups.reason) is null or groups.rejected > 0)
