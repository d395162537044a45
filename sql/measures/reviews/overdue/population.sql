-- model:      reviews.overdue_population
-- grain:      one row per review of a live application that is due and not done
-- keys:       council_code, review_ref
-- sources:    core.review, reference.period, register.application
-- definition: figures contract, reviews.overdue: reviews with due on or before as-at, result blank or pending, of a live
--             application
-- reading:    docs/definitions/reviews.md
select
    review.council_code,
    review.review_ref,
    review.review_ref as unit_ref,
    review.application_ref,
    application.applicant_type,
    review.due,
    review.file,
    review.line

from core.review as review
inner join reference.period as period
    on period.council_code = review.council_code
inner join register.application as application
    on application.council_code = review.council_code
    and application.application_ref = review.application_ref
where
    review.due <= period.as_at
    and coalesce(review.result, 'pending') = 'pending'
    and application.is_live
