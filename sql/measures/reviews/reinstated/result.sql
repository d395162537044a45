-- model:      reviews.reinstated_result
-- grain:      one row per figure
-- keys:       council_code, figure
-- sources:    reviews.reinstated_population
-- definition: figures contract, reviews.reinstated
with

groups as (

    select
        review.council_code,
        count(*) as counted

    from reviews.reinstated_population as review
    group by review.council_code

)

select
    groups.council_code,
    'reviews.reinstated' as figure,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
