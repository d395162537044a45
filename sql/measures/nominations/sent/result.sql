-- model:      nominations.sent_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, organisation, bedrooms
-- sources:    nominations.sent_population
-- definition: figures contract, nominations.sent
with

groups as (

    select
        nomination.council_code,
        nomination.organisation,
        nomination.bedrooms,
        count(*) as counted

    from nominations.sent_population as nomination
    group by grouping sets (
        (nomination.council_code),
        (nomination.council_code, nomination.organisation),
        (nomination.council_code, nomination.bedrooms)
    )

)

select
    groups.council_code,
    'nominations.sent' as figure,
    groups.organisation,
    groups.bedrooms,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
