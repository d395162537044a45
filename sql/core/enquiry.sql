-- model:      core.enquiry
-- grain:      one row per enquiry of the folders up to the as-at
-- keys:       council_code, enquiry_ref
-- sources:    staging.enquiry_judged
-- definition: contract of the feed enquiry: of a key the latest row that no rule rejects, references as they are at the as-at;
--             made from it by etl, do not edit
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
where kept.is_kept
qualify row_number() over (partition by kept.council_code, kept.enquiry_ref order by kept.as_at desc, kept.line) = 1
