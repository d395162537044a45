-- model:      staging.enquiry_asked
-- grain:      one row per key that is judged anew: a row of a folder that counts now and did not at the load before has it, or one that
--             names a record which has come or gone since; none where all are judged
-- keys:       council_code, enquiry_ref
-- sources:    core.application_change, staging.enquiry_row, staging.judging
-- definition: contract of the feed enquiry, order of checks 8: what can be judged otherwise than at the load before; made from it
--             by etl, do not edit
-- reading:    docs/definitions/event_rows.md
select
    told.council_code,
    told.enquiry_ref

from staging.enquiry_row as told
inner join staging.judging as judging
    on judging.council_code = told.council_code
    and (told.as_at = judging.as_at or (told.as_at = judging.last_as_at and not judging.is_last_counted))
where told.is_standing
    and not judging.is_whole

union

select
    told.council_code,
    told.enquiry_ref

from core.application_change as change
inner join staging.judging as judging
    on judging.council_code = change.council_code
    and judging.as_at = change.as_at
inner join staging.enquiry_row as told
    on told.council_code = change.council_code
    and told.application_ref = change.application_ref
    and told.as_at <= judging.as_at
where told.is_standing
    and change.change <> 'changed'
    and not judging.is_whole
