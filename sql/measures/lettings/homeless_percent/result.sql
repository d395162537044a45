-- model:      lettings.homeless_percent_result
-- grain:      one row per group
-- keys:       council_code, figure, bedrooms
-- sources:    lettings.homeless_percent_population
-- definition: figures contract, lettings.homeless_percent: homeless_before_flag true / all counted; no value over
--             nobody
with

groups as (

    select
        letting.council_code,
        letting.bedrooms,
        count(*) filter (where letting.is_above_the_line and letting.exclusion is null) as above,
        count(*) filter (where letting.exclusion is null) as counted,
        count(letting.exclusion) as excluded

    from lettings.homeless_percent_population as letting
    group by grouping sets (
        (letting.council_code),
        (letting.council_code, letting.bedrooms)
    )

)

select
    groups.council_code,
    'lettings.homeless_percent' as figure,
    groups.bedrooms,
    ratio_rounded(100 * groups.above, groups.counted, 1) as value,
    cast(groups.above as decimal(20, 2)) as numerator,
    cast(groups.counted as decimal(20, 2)) as denominator,
    cast(groups.counted as bigint) as rows_counted,
    cast(groups.excluded as bigint) as rows_excluded

from groups
