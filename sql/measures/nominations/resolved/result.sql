-- model:      nominations.resolved_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, outcome, organisation
-- sources:    nominations.resolved_population
-- definition: figures contract, nominations.resolved and nominations.acceptance_percent
with

groups as (

    select
        nomination.council_code,
        nomination.outcome,
        nomination.organisation,
        cast(sum(nomination.let) as bigint) as let,
        count(*) as counted

    from nominations.resolved_population as nomination
    group by grouping sets (
        (nomination.council_code),
        (nomination.council_code, nomination.outcome),
        (nomination.council_code, nomination.organisation)
    )

)

select
    groups.council_code,
    'nominations.resolved' as figure,
    groups.outcome,
    groups.organisation,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups

union all

select
    groups.council_code,
    'nominations.acceptance_percent' as figure,
    cast(null as string) as outcome,
    groups.organisation,
    ratio_rounded(100 * groups.let, groups.counted, 1) as value,
    cast(groups.let as decimal(20, 2)) as numerator,
    cast(groups.counted as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
where groups.outcome is null
