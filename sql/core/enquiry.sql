-- model:      core.enquiry
-- grain:      one row per enquiry of the folders up to the as-at
-- keys:       council_code, enquiry_ref
-- sources:    core.enquiry_kept
-- definition: contract of the feed enquiry: what core.enquiry_kept has told last of each key, unless it is gone; made from it by
--             etl, do not edit
-- reading:    docs/definitions/event_rows.md
-- stored:     view
with

-- few, so that the many rows need not be put in order
told_again as (

    select
        later.council_code,
        later.enquiry_ref,
        max(later.as_at) as as_at

    from core.enquiry_kept as later
    where later.change <> 'new'
    group by later.council_code, later.enquiry_ref

)

select
    kept.council_code,
    kept.enquiry_ref,
    kept.kind,
    kept.channel,
    kept.subject,
    kept.application_ref,
    kept.received_at,
    kept.target_on,
    kept.answered_at,
    kept.first_contact_flag,
    kept.officer,
    kept.file,
    kept.line

from core.enquiry_kept as kept
left join told_again
    on told_again.council_code = kept.council_code
    and told_again.enquiry_ref = kept.enquiry_ref
where kept.change <> 'gone'
    and (told_again.as_at is null or told_again.as_at = kept.as_at)
