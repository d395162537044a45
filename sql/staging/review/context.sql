-- model:      staging.review_context
-- grain:      one row per kept review, with whether its application is live
-- keys:       council_code, review_ref
-- sources:    core.application, core.review, reference.live_status
-- definition: contract of the feed review, R-REV-002
-- stored:     view
select
    review.*,
    live_status.status is not null and application.closed_date is null as is_application_live

from core.review as review
left join core.application as application
    on application.council_code = review.council_code
    and application.application_ref = review.application_ref
left join reference.live_status as live_status on live_status.status = application.status
