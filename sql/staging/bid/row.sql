-- model:      staging.bid_row
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.bid_checked, staging.bid_repeated
-- definition: contract of the feed bid, order of checks 7: of a repeated key the first row still standing stays; made from it
--             by etl, do not edit
-- stored:     table
-- partition:  council_code, as_at
select
    checked.council_code,
    checked.as_at,
    checked.file,
    checked.line,
    checked.advert_ref,
    checked.application_ref,
    checked.placed_at,
    checked.channel,
    checked.withdrawn_at,
    checked.valid,
    checked.rank_at_close,
    checked.bypass_reason,
    case
        when repeated.first_line is not null and not (checked.line = repeated.first_line and checked.file = repeated.first_file)
            and position('reject' in checked.problems) = 0
            then concat_ws(';', nullif(checked.problems, ''), 'reject R-GEN-010 advert_ref/application_ref')
        else checked.problems
    end as problems,
    position('reject' in checked.problems) = 0
        and (repeated.first_line is null or checked.line = repeated.first_line and checked.file = repeated.first_file) as is_standing

from staging.bid_checked as checked
left join staging.bid_repeated as repeated
    on repeated.council_code = checked.council_code
    and repeated.advert_ref = checked.advert_ref
    and repeated.application_ref = checked.application_ref
