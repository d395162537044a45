-- model:      reviews.cohort_population
-- grain:      one row per review due in the last 12 months
-- keys:       council_code, review_ref
-- sources:    core.review, reference.period, reference.setting
-- definition: figures contract, reviews.renewed_percent and reviews.lapsed_percent: reviews with due in the period
-- reading:    docs/definitions/reviews.md
with

followed as (

    select
        review.council_code,
        review.review_ref,
        review.due,
        review.result,
        review.result_on,
        days_between(review.due, period.as_at) >= setting.review_follow_up_days as is_followed,
        coalesce(days_between(review.due, review.result_on) <= setting.review_follow_up_days, false) as is_in_time,
        review.file,
        review.line

    from core.review as review
    inner join reference.period as period
        on period.council_code = review.council_code
    cross join reference.setting as setting
    where review.due between period.last_12_months_start and period.as_at

)

select
    followed.council_code,
    followed.review_ref,
    followed.review_ref as unit_ref,
    followed.due,
    followed.result,
    followed.result_on,
    case when followed.result = 'renewed' and followed.is_in_time then 1 else 0 end as renewed,
    case when followed.result = 'lapsed' and followed.is_in_time then 1 else 0 end as lapsed,
    case when not followed.is_followed then 'not yet followed' end as exclusion,
    followed.file,
    followed.line

from followed
