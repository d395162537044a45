-- model:      reviews.overdue_result
-- grain:      one row per figure and group
-- keys:       council_code, figure, applicant_type
-- sources:    reviews.overdue_population
-- definition: figures contract, reviews.overdue
with

groups as (

    select
        review.council_code,
        review.applicant_type,
        count(*) as counted

    from reviews.overdue_population as review
    group by grouping sets (
        (review.council_code),
        (review.council_code, review.applicant_type)
    )

)

select
    groups.council_code,
    'reviews.overdue' as figure,
    groups.applicant_type,
    cast(groups.counted as decimal(20, 4)) as value,
    cast(null as decimal(20, 2)) as numerator,
    cast(null as decimal(20, 2)) as denominator,
    groups.counted as rows_counted,
    cast(0 as bigint) as rows_excluded

from groups
