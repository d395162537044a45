-- model:      nominations.rejections_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, reason, organisation
-- sources:    nominations.rejections_population
-- definition: figures contract, nominations.rejections
with

groups as (

    select
        nomination.council_code,
        nomination.reason,
        nomination.organisation,
        count(*) as counted

    from nominations.rejections_population as nomination
    group by grouping sets (
        (nomination.council_code),
        (nomination.council_code, nomination.reason),
        (nomination.council_code, nomination.organisation)
    )

)

select
    groups.council_code,
    'nominations.rejections' as figure,
    groups.reason,
    groups.organisation,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
