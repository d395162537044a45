-- model:      staging.enquiry_checked
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.enquiry_landed
-- definition: contract of the feed enquiry (feed_column.csv, feed_rule.csv), order of checks 3 to 6; made from it by etl, do not edit
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
        landed_text(landed.enquiry_ref, landed.has_blanks) as enquiry_ref_text,
        lower(landed_text(landed.kind, landed.has_blanks)) as kind_text,
        lower(landed_text(landed.channel, landed.has_blanks)) as channel_text,
        lower(landed_text(landed.subject, landed.has_blanks)) as subject_text,
        landed_text(landed.application_ref, landed.has_blanks) as application_ref_text,
        landed_text(landed.received_at, landed.has_blanks) as received_at_text,
        landed_text(landed.target_on, landed.has_blanks) as target_on_text,
        landed_text(landed.answered_at, landed.has_blanks) as answered_at_text,
        landed_text(landed.first_contact_flag, landed.has_blanks) as first_contact_flag_text,
        landed_text(landed.officer, landed.has_blanks) as officer_text

    from staging.enquiry_landed as landed

),

-- each text as its type, null where it cannot be read; a code that is not in its list is unmapped
typed as (

    select
        cleaned.*,
        cleaned.enquiry_ref_text as enquiry_ref,
        case
            when cleaned.kind_text in ('contact', 'correspondence', 'complaint', 'councillor_or_mp', 'freedom_of_information', 'subject_access', 'review_request') then cleaned.kind_text
            when cleaned.kind_text is not null then 'unmapped'
        end as kind,
        case
            when cleaned.channel_text in ('telephone', 'email', 'letter', 'web', 'in_person', 'other') then cleaned.channel_text
            when cleaned.channel_text is not null then 'unmapped'
        end as channel,
        case
            when cleaned.subject_text in ('register', 'bidding', 'offer', 'repairs_before_move', 'temporary_accommodation', 'transfer', 'other') then cleaned.subject_text
            when cleaned.subject_text is not null then 'unmapped'
        end as subject,
        cleaned.application_ref_text as application_ref,
        read_timestamp(cleaned.received_at_text) as received_at_read,
        read_date(cleaned.target_on_text) as target_on_read,
        read_timestamp(cleaned.answered_at_text) as answered_at_read,
        read_boolean(cleaned.first_contact_flag_text) as first_contact_flag,
        cleaned.officer_text as officer

    from cleaned

),

-- a value that stands for no date, or lies outside its range, is emptied
usable as (

    select
        typed.*,
        case when cast(typed.received_at_read as date) >= typed.earliest_date and cast(typed.received_at_read as date) <= typed.as_at then typed.received_at_read end as received_at,
        case when typed.target_on_read >= typed.earliest_date and typed.target_on_read <= typed.latest_date then typed.target_on_read end as target_on,
        case when cast(typed.answered_at_read as date) >= typed.earliest_date and cast(typed.answered_at_read as date) <= typed.as_at then typed.answered_at_read end as answered_at

    from typed

)

-- problems: level, rule and column, with semicolons between
select
    usable.council_code,
    usable.as_at,
    usable.file,
    usable.line,
    usable.enquiry_ref,
    usable.kind,
    usable.channel,
    usable.subject,
    usable.application_ref,
    usable.received_at,
    usable.target_on,
    usable.answered_at,
    usable.first_contact_flag,
    usable.officer,
    concat_ws(
        ';',
        case when usable.kind = 'unmapped' then 'flag R-GEN-005 kind' end,
        case when usable.channel = 'unmapped' then 'flag R-GEN-005 channel' end,
        case when usable.subject = 'unmapped' then 'flag R-GEN-005 subject' end,
        case
            when usable.received_at is not null or usable.received_at_text is null then null
            when usable.received_at_read is null then 'reject R-GEN-003 received_at'
            when usable.received_at_read < usable.earliest_date or cast(usable.received_at_read as date) > usable.latest_date then 'flag R-GEN-008 received_at'
            else 'reject R-GEN-006 received_at'
        end,
        case
            when usable.target_on is not null or usable.target_on_text is null then null
            when usable.target_on_read is null then 'flag R-GEN-003 target_on'
            when usable.target_on_read < usable.earliest_date or usable.target_on_read > usable.latest_date then 'flag R-GEN-008 target_on'
        end,
        case
            when usable.answered_at is not null or usable.answered_at_text is null then null
            when usable.answered_at_read is null then 'flag R-GEN-003 answered_at'
            when usable.answered_at_read < usable.earliest_date or cast(usable.answered_at_read as date) > usable.latest_date then 'flag R-GEN-008 answered_at'
            else 'flag R-GEN-006 answered_at'
        end,
        case when usable.first_contact_flag is null and usable.first_contact_flag_text is not null then 'flag R-GEN-003 first_contact_flag' end,
        case when usable.enquiry_ref is null then 'reject R-GEN-002 enquiry_ref' end,
        case when usable.kind is null then 'flag R-GEN-004 kind' end,
        case when usable.received_at is null then 'reject R-GEN-004 received_at' end,
        case when answered_at < received_at then 'reject R-ENQ-001 answered_at' end,
        case when begins_as_test(usable.enquiry_ref) then 'reject R-GEN-009 enquiry_ref' end
    ) as problems

from usable
