-- model:      staging.void_row
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.void_checked, staging.void_repeated
-- definition: contract of the feed void, order of checks 7: of a repeated key the first row still standing stays; made from it
--             by etl, do not edit
-- stored:     view
select
    checked.council_code,
    checked.as_at,
    checked.file,
    checked.line,
    checked.void_ref,
    checked.property_ref,
    checked.tenancy_ref_out,
    checked.tenancy_ref_in,
    checked.void_start,
    checked.void_end,
    checked.void_class,
    checked.lahs_major,
    checked.notice_received_date,
    checked.keys_in_date,
    checked.works_start_date,
    checked.works_complete_date,
    checked.lettable_from,
    checked.keys_out_date,
    checked.available_flag,
    checked.weekly_rent,
    checked.officer,
    case
        when repeated.first_line is not null and not (checked.line = repeated.first_line and checked.file = repeated.first_file)
            and position('reject' in checked.problems) = 0
            then concat_ws(';', nullif(checked.problems, ''), 'reject R-GEN-010 void_ref')
        else checked.problems
    end as problems,
    position('reject' in checked.problems) = 0
        and (repeated.first_line is null or checked.line = repeated.first_line and checked.file = repeated.first_file) as is_standing

from staging.void_checked as checked
left join staging.void_repeated as repeated
    on repeated.council_code = checked.council_code
    and repeated.void_ref = checked.void_ref
