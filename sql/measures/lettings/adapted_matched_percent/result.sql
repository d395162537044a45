-- model:      lettings.adapted_matched_percent_result
-- grain:      one row
-- keys:       council_code, figure
-- sources:    lettings.adapted_matched_percent_population
-- definition: figures contract, lettings.adapted_matched_percent: local practice: adapted homes let to households who
--             need one; no value over nobody
with

groups as (

    select
        letting.council_code,
        count(*) filter (where letting.is_above_the_line and letting.exclusion is null) as above,
        count(*) filter (where letting.exclusion is null) as counted,
        count(letting.exclusion) as excluded

    from lettings.adapted_matched_percent_population as letting
    group by letting.council_code

)

select
    groups.council_code,
    'lettings.adapted_matched_percent' as figure,
    ratio_rounded(100 * groups.above, groups.counted, 1) as value,
    cast(groups.above as decimal(20, 2)) as numerator,
    cast(groups.counted as decimal(20, 2)) as denominator,
    cast(groups.counted as bigint) as rows_counted,
    cast(groups.excluded as bigint) as rows_excluded

from groups
