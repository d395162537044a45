-- model:      reviews.reinstated_population
-- grain:      one row per review whose application was reinstated in the month
-- keys:       council_code, review_ref
-- sources:    core.review, reference.period
-- definition: figures contract, reviews.reinstated: reviews with reinstated_on in the month
select
    review.council_code,
    review.review_ref,
    review.review_ref as unit_ref,
    review.reinstated_on,
    review.file,
    review.line

from core.review as review
inner join reference.period as period
    on period.council_code = review.council_code
where review.reinstated_on between period.month_start and period.as_at
