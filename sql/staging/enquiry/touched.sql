-- model:      staging.enquiry_touched
-- grain:      one row per place of an enquiry whose rules must be asked again, as it is kept or was kept before; none where all are asked
-- keys:       council_code, file, line
-- sources:    core.enquiry_kept, staging.enquiry_asked
-- definition: contract of the feed enquiry, R-ENQ-002: a rule on one row alone
-- reading:    docs/definitions/event_rows.md
select distinct
    told.council_code,
    told.file,
    told.line

from staging.enquiry_asked as asked
inner join core.enquiry_kept as told
    on told.council_code = asked.council_code
    and told.enquiry_ref = asked.enquiry_ref
where told.change <> 'gone'
