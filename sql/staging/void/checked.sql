-- model:      staging.void_checked
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.void_landed
-- definition: contract of the feed void (feed_column.csv, feed_rule.csv), order of checks 3 to 6; made from it by etl, do not edit
with

-- text without blanks around it; nothing left is no value
cleaned as (

    select
        landed.council_code,
        landed.as_at,
        landed.file,
        landed.line,
        -- a date before the first of these, or after the last, stands for no date
        cast('1950-01-01' as date) as earliest_date,
        cast('1905-01-01' as date) as earliest_birth_date,
        make_date(year(landed.as_at) + 10, 12, 31) as latest_date,
        landed_text(landed.void_ref, landed.has_blanks) as void_ref_text,
        landed_text(landed.property_ref, landed.has_blanks) as property_ref_text,
        landed_text(landed.tenancy_ref_out, landed.has_blanks) as tenancy_ref_out_text,
        landed_text(landed.tenancy_ref_in, landed.has_blanks) as tenancy_ref_in_text,
        landed_text(landed.void_start, landed.has_blanks) as void_start_text,
        landed_text(landed.void_end, landed.has_blanks) as void_end_text,
        lower(landed_text(landed.void_class, landed.has_blanks)) as void_class_text,
        landed_text(landed.lahs_major, landed.has_blanks) as lahs_major_text,
        landed_text(landed.notice_received_date, landed.has_blanks) as notice_received_date_text,
        landed_text(landed.keys_in_date, landed.has_blanks) as keys_in_date_text,
        landed_text(landed.works_start_date, landed.has_blanks) as works_start_date_text,
        landed_text(landed.works_complete_date, landed.has_blanks) as works_complete_date_text,
        landed_text(landed.lettable_from, landed.has_blanks) as lettable_from_text,
        landed_text(landed.keys_out_date, landed.has_blanks) as keys_out_date_text,
        landed_text(landed.available_flag, landed.has_blanks) as available_flag_text,
        landed_text(landed.weekly_rent, landed.has_blanks) as weekly_rent_text,
        landed_text(landed.officer, landed.has_blanks) as officer_text

    from staging.void_landed as landed

),

-- each text as its type, null where it cannot be read; a code that is not in its list is unmapped
typed as (

    select
        cleaned.*,
        cleaned.void_ref_text as void_ref,
        cleaned.property_ref_text as property_ref,
        cleaned.tenancy_ref_out_text as tenancy_ref_out,
        cleaned.tenancy_ref_in_text as tenancy_ref_in,
        read_date(cleaned.void_start_text) as void_start_read,
        read_date(cleaned.void_end_text) as void_end_read,
        case
            when cleaned.void_class_text in ('standard', 'minor_works', 'major_works', 'new_home', 'disposal', 'demolition', 'decant_held', 'unauthorised_occupation', 'structural', 'awaiting_decision', 'temporary_accommodation') then cleaned.void_class_text
            when cleaned.void_class_text is not null then 'unmapped'
        end as void_class,
        read_boolean(cleaned.lahs_major_text) as lahs_major,
        read_date(cleaned.notice_received_date_text) as notice_received_date_read,
        read_date(cleaned.keys_in_date_text) as keys_in_date_read,
        read_date(cleaned.works_start_date_text) as works_start_date_read,
        read_date(cleaned.works_complete_date_text) as works_complete_date_read,
        read_date(cleaned.lettable_from_text) as lettable_from_read,
        read_date(cleaned.keys_out_date_text) as keys_out_date_read,
        read_boolean(cleaned.available_flag_text) as available_flag,
        read_decimal(cleaned.weekly_rent_text) as weekly_rent_read,
        cleaned.officer_text as officer

    from cleaned

),

-- a value that stands for no date, or lies outside its range, is emptied
usable as (

    select
        typed.*,
        case when typed.void_start_read >= typed.earliest_date and typed.void_start_read <= typed.as_at then typed.void_start_read end as void_start,
        case when typed.void_end_read >= typed.earliest_date and typed.void_end_read <= typed.as_at + 28 then typed.void_end_read end as void_end,
        case when typed.notice_received_date_read >= typed.earliest_date and typed.notice_received_date_read <= typed.as_at then typed.notice_received_date_read end as notice_received_date,
        case when typed.keys_in_date_read >= typed.earliest_date and typed.keys_in_date_read <= typed.as_at then typed.keys_in_date_read end as keys_in_date,
        case when typed.works_start_date_read >= typed.earliest_date and typed.works_start_date_read <= typed.as_at then typed.works_start_date_read end as works_start_date,
        case when typed.works_complete_date_read >= typed.earliest_date and typed.works_complete_date_read <= typed.as_at then typed.works_complete_date_read end as works_complete_date,
        case when typed.lettable_from_read >= typed.earliest_date and typed.lettable_from_read <= typed.as_at then typed.lettable_from_read end as lettable_from,
        case when typed.keys_out_date_read >= typed.earliest_date and typed.keys_out_date_read <= typed.as_at then typed.keys_out_date_read end as keys_out_date,
        case when typed.weekly_rent_read >= 0 and typed.weekly_rent_read <= 2000 then typed.weekly_rent_read end as weekly_rent

    from typed

)

-- problems: level, rule and column, with semicolons between
select
    usable.council_code,
    usable.as_at,
    usable.file,
    usable.line,
    usable.void_ref,
    usable.property_ref,
    usable.tenancy_ref_out,
    usable.tenancy_ref_in,
    usable.void_start,
    usable.void_end,
    usable.void_class,
    usable.lahs_major,
    usable.notice_received_date,
    usable.keys_in_date,
    usable.works_start_date,
    usable.works_complete_date,
    usable.lettable_from,
    usable.keys_out_date,
    usable.available_flag,
    usable.weekly_rent,
    usable.officer,
    concat_ws(
        ';',
        case
            when usable.void_start is not null or usable.void_start_text is null then null
            when usable.void_start_read is null then 'reject R-GEN-003 void_start'
            when usable.void_start_read < usable.earliest_date or usable.void_start_read > usable.latest_date then 'flag R-GEN-008 void_start'
            else 'reject R-GEN-006 void_start'
        end,
        case
            when usable.void_end is not null or usable.void_end_text is null then null
            when usable.void_end_read is null then 'flag R-GEN-003 void_end'
            when usable.void_end_read < usable.earliest_date or usable.void_end_read > usable.latest_date then 'flag R-GEN-008 void_end'
            else 'flag R-GEN-006 void_end'
        end,
        case when usable.void_class = 'unmapped' then 'flag R-GEN-005 void_class' end,
        case when usable.lahs_major is null and usable.lahs_major_text is not null then 'flag R-GEN-003 lahs_major' end,
        case
            when usable.notice_received_date is not null or usable.notice_received_date_text is null then null
            when usable.notice_received_date_read is null then 'flag R-GEN-003 notice_received_date'
            when usable.notice_received_date_read < usable.earliest_date or usable.notice_received_date_read > usable.latest_date then 'flag R-GEN-008 notice_received_date'
            else 'flag R-GEN-006 notice_received_date'
        end,
        case
            when usable.keys_in_date is not null or usable.keys_in_date_text is null then null
            when usable.keys_in_date_read is null then 'flag R-GEN-003 keys_in_date'
            when usable.keys_in_date_read < usable.earliest_date or usable.keys_in_date_read > usable.latest_date then 'flag R-GEN-008 keys_in_date'
            else 'flag R-GEN-006 keys_in_date'
        end,
        case
            when usable.works_start_date is not null or usable.works_start_date_text is null then null
            when usable.works_start_date_read is null then 'flag R-GEN-003 works_start_date'
            when usable.works_start_date_read < usable.earliest_date or usable.works_start_date_read > usable.latest_date then 'flag R-GEN-008 works_start_date'
            else 'flag R-GEN-006 works_start_date'
        end,
        case
            when usable.works_complete_date is not null or usable.works_complete_date_text is null then null
            when usable.works_complete_date_read is null then 'wait R-GEN-003 works_complete_date'
            when usable.works_complete_date_read < usable.earliest_date or usable.works_complete_date_read > usable.latest_date then 'flag R-GEN-008 works_complete_date'
            else 'wait R-GEN-006 works_complete_date'
        end,
        case
            when usable.lettable_from is not null or usable.lettable_from_text is null then null
            when usable.lettable_from_read is null then 'flag R-GEN-003 lettable_from'
            when usable.lettable_from_read < usable.earliest_date or usable.lettable_from_read > usable.latest_date then 'flag R-GEN-008 lettable_from'
            else 'flag R-GEN-006 lettable_from'
        end,
        case
            when usable.keys_out_date is not null or usable.keys_out_date_text is null then null
            when usable.keys_out_date_read is null then 'flag R-GEN-003 keys_out_date'
            when usable.keys_out_date_read < usable.earliest_date or usable.keys_out_date_read > usable.latest_date then 'flag R-GEN-008 keys_out_date'
            else 'flag R-GEN-006 keys_out_date'
        end,
        case when usable.available_flag is null and usable.available_flag_text is not null then 'flag R-GEN-003 available_flag' end,
        case
            when usable.weekly_rent is not null or usable.weekly_rent_text is null then null
            when usable.weekly_rent_read is null then 'flag R-GEN-003 weekly_rent'
            else 'flag R-GEN-006 weekly_rent'
        end,
        case when usable.void_ref is null then 'reject R-GEN-002 void_ref' end,
        case when usable.property_ref is null then 'reject R-GEN-004 property_ref' end,
        case when usable.void_start is null then 'reject R-GEN-004 void_start' end,
        case when usable.void_class is null then 'flag R-GEN-004 void_class' end,
        case when usable.works_complete_date is null and usable.void_class = 'major_works' and usable.void_end is not null then 'wait R-GEN-004 works_complete_date' end,
        case when void_end < void_start then 'reject R-VOID-003 void_end' end,
        case when begins_as_test(usable.void_ref) then 'reject R-GEN-009 void_ref' end
    ) as problems

from usable
