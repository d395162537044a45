-- model:      staging.review_checked
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.review_landed
-- definition: contract of the feed review (feed_column.csv, feed_rule.csv), order of checks 3 to 6; made from it by etl, do not edit
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
        landed_text(landed.review_ref, landed.has_blanks) as review_ref_text,
        landed_text(landed.application_ref, landed.has_blanks) as application_ref_text,
        landed_text(landed.due, landed.has_blanks) as due_text,
        landed_text(landed.sent, landed.has_blanks) as sent_text,
        landed_text(landed.deadline, landed.has_blanks) as deadline_text,
        landed_text(landed.replied, landed.has_blanks) as replied_text,
        lower(landed_text(landed.result, landed.has_blanks)) as result_text,
        landed_text(landed.result_on, landed.has_blanks) as result_on_text,
        landed_text(landed.reinstated_on, landed.has_blanks) as reinstated_on_text

    from staging.review_landed as landed

),

-- each text as its type, null where it cannot be read; a code that is not in its list is unmapped
typed as (

    select
        cleaned.*,
        cleaned.review_ref_text as review_ref,
        cleaned.application_ref_text as application_ref,
        read_date(cleaned.due_text) as due_read,
        read_date(cleaned.sent_text) as sent_read,
        read_date(cleaned.deadline_text) as deadline_read,
        read_date(cleaned.replied_text) as replied_read,
        case
            when cleaned.result_text in ('renewed', 'lapsed', 'withdrawn', 'pending') then cleaned.result_text
            when cleaned.result_text is not null then 'unmapped'
        end as result,
        read_date(cleaned.result_on_text) as result_on_read,
        read_date(cleaned.reinstated_on_text) as reinstated_on_read

    from cleaned

),

-- a value that stands for no date, or lies outside its range, is emptied
usable as (

    select
        typed.*,
        case when typed.due_read >= typed.earliest_date and typed.due_read <= typed.latest_date then typed.due_read end as due,
        case when typed.sent_read >= typed.earliest_date and typed.sent_read <= typed.as_at then typed.sent_read end as sent,
        case when typed.deadline_read >= typed.earliest_date and typed.deadline_read <= typed.latest_date then typed.deadline_read end as deadline,
        case when typed.replied_read >= typed.earliest_date and typed.replied_read <= typed.as_at then typed.replied_read end as replied,
        case when typed.result_on_read >= typed.earliest_date and typed.result_on_read <= typed.as_at then typed.result_on_read end as result_on,
        case when typed.reinstated_on_read >= typed.earliest_date and typed.reinstated_on_read <= typed.as_at then typed.reinstated_on_read end as reinstated_on

    from typed

)

-- problems: level, rule and column, with semicolons between
select
    usable.council_code,
    usable.as_at,
    usable.file,
    usable.line,
    usable.review_ref,
    usable.application_ref,
    usable.due,
    usable.sent,
    usable.deadline,
    usable.replied,
    usable.result,
    usable.result_on,
    usable.reinstated_on,
    concat_ws(
        ';',
        case
            when usable.due is not null or usable.due_text is null then null
            when usable.due_read is null then 'reject R-GEN-003 due'
            when usable.due_read < usable.earliest_date or usable.due_read > usable.latest_date then 'flag R-GEN-008 due'
        end,
        case
            when usable.sent is not null or usable.sent_text is null then null
            when usable.sent_read is null then 'flag R-GEN-003 sent'
            when usable.sent_read < usable.earliest_date or usable.sent_read > usable.latest_date then 'flag R-GEN-008 sent'
            else 'flag R-GEN-006 sent'
        end,
        case
            when usable.deadline is not null or usable.deadline_text is null then null
            when usable.deadline_read is null then 'flag R-GEN-003 deadline'
            when usable.deadline_read < usable.earliest_date or usable.deadline_read > usable.latest_date then 'flag R-GEN-008 deadline'
        end,
        case
            when usable.replied is not null or usable.replied_text is null then null
            when usable.replied_read is null then 'flag R-GEN-003 replied'
            when usable.replied_read < usable.earliest_date or usable.replied_read > usable.latest_date then 'flag R-GEN-008 replied'
            else 'flag R-GEN-006 replied'
        end,
        case when usable.result = 'unmapped' then 'flag R-GEN-005 result' end,
        case
            when usable.result_on is not null or usable.result_on_text is null then null
            when usable.result_on_read is null then 'wait R-GEN-003 result_on'
            when usable.result_on_read < usable.earliest_date or usable.result_on_read > usable.latest_date then 'flag R-GEN-008 result_on'
            else 'wait R-GEN-006 result_on'
        end,
        case
            when usable.reinstated_on is not null or usable.reinstated_on_text is null then null
            when usable.reinstated_on_read is null then 'flag R-GEN-003 reinstated_on'
            when usable.reinstated_on_read < usable.earliest_date or usable.reinstated_on_read > usable.latest_date then 'flag R-GEN-008 reinstated_on'
            else 'flag R-GEN-006 reinstated_on'
        end,
        case when usable.review_ref is null then 'reject R-GEN-002 review_ref' end,
        case when usable.application_ref is null then 'reject R-GEN-004 application_ref' end,
        case when usable.due is null then 'reject R-GEN-004 due' end,
        case when usable.result_on is null and usable.result in ('renewed', 'lapsed', 'withdrawn') then 'wait R-GEN-004 result_on' end,
        case when replied < sent then 'reject R-REV-001 replied' end,
        case when begins_as_test(usable.review_ref) then 'reject R-GEN-009 review_ref' end
    ) as problems

from usable
