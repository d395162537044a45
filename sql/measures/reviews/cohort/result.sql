-- model:      reviews.cohort_result
-- grain:      one row per figure
-- keys:       council_code, figure
-- sources:    reviews.cohort_population
-- definition: figures contract, reviews.renewed_percent and reviews.lapsed_percent
with

groups as (

    select
        review.council_code,
        count(case when review.exclusion is null and review.renewed = 1 then 1 end) as renewed,
        count(case when review.exclusion is null and review.lapsed = 1 then 1 end) as lapsed,
        count(*) - count(review.exclusion) as counted,
        count(review.exclusion) as excluded

    from reviews.cohort_population as review
    group by review.council_code

)

select
    groups.council_code,
    'reviews.renewed_percent' as figure,
    ratio_rounded(100 * groups.renewed, groups.counted, 1) as value,
    cast(groups.renewed as decimal(20, 2)) as numerator,
    cast(groups.counted as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    groups.excluded as rows_excluded

from groups

union all

select
    groups.council_code,
    'reviews.lapsed_percent' as figure,
    ratio_rounded(100 * groups.lapsed, groups.counted, 1) as value,
    cast(groups.lapsed as decimal(20, 2)) as numerator,
    cast(groups.counted as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    groups.excluded as rows_excluded

from groups
