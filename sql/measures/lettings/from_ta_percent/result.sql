-- model:      lettings.from_ta_percent_result
-- grain:      one row per group
-- keys:       council_code, figure, bedrooms
-- sources:    lettings.from_ta_percent_population
-- definition: figures contract, lettings.from_ta_percent: households placed in temporary accommodation up to the
--             tenancy start / all; end dates as supplied; no value over nobody
with

groups as (

    select
        letting.council_code,
        letting.bedrooms,
        count(*) filter (where letting.is_above_the_line) as above,
        count(*) as counted

    from lettings.from_ta_percent_population as letting
    group by grouping sets (
        (letting.council_code),
        (letting.council_code, letting.bedrooms)
    )

)

select
    groups.council_code,
    'lettings.from_ta_percent' as figure,
    groups.bedrooms,
    ratio_rounded(100 * groups.above, groups.counted, 1) as value,
    cast(groups.above as decimal(20, 2)) as numerator,
    cast(groups.counted as decimal(20, 2)) as denominator,
    cast(groups.counted as bigint) as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
