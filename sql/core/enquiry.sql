-- model:      core.enquiry
-- grain:      one row per enquiry of the folders up to the as-at
-- keys:       council_code, enquiry_ref
-- sources:    staging.enquiry_judged, staging.enquiry_row
-- definition: contract of the feed enquiry: of a key the latest row that no rule rejects, references as they are at the as-at;
--             made from it by etl, do not edit
with

-- keys that came again after the first folder, which holds the history: few, so that the many rows need not be put in order
come_again as (

    select
        later.council_code,
        later.enquiry_ref,
        max(later.as_at) as as_at

    from staging.enquiry_judged as later
    where later.is_kept
        and later.as_at > (select min(first_folder.as_at) from staging.enquiry_row as first_folder)
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

from staging.enquiry_judged as kept
left join come_again
    on come_again.council_code = kept.council_code
    and come_again.enquiry_ref = kept.enquiry_ref
where kept.is_kept
    and (come_again.as_at is null or come_again.as_at = kept.as_at)
