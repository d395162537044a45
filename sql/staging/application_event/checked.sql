-- model:      staging.application_event_checked
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.application_event_landed
-- definition: contract of the feed application_event (feed_column.csv, feed_rule.csv), order of checks 3 to 6; made from it by etl, do not edit
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
        landed_text(landed.event_ref, landed.has_blanks) as event_ref_text,
        landed_text(landed.application_ref, landed.has_blanks) as application_ref_text,
        lower(landed_text(landed.event, landed.has_blanks)) as event_text,
        landed_text(landed.old, landed.has_blanks) as old_text,
        landed_text(landed.new, landed.has_blanks) as new_text,
        landed_text(landed.at, landed.has_blanks) as at_text,
        landed_text(landed.actor, landed.has_blanks) as actor_text

    from staging.application_event_landed as landed

),

-- each text as its type, null where it cannot be read; a code that is not in its list is unmapped
typed as (

    select
        cleaned.*,
        cleaned.event_ref_text as event_ref,
        cleaned.application_ref_text as application_ref,
        case
            when cleaned.event_text in ('status', 'band', 'points', 'bedroom_need', 'effective_date') then cleaned.event_text
            when cleaned.event_text is not null then 'unmapped'
        end as event,
        cleaned.old_text as old,
        cleaned.new_text as new,
        read_timestamp(cleaned.at_text) as at_read,
        cleaned.actor_text as actor

    from cleaned

),

-- a value that stands for no date, or lies outside its range, is emptied
usable as (

    select
        typed.*,
        case when cast(typed.at_read as date) >= typed.earliest_date and cast(typed.at_read as date) <= typed.as_at then typed.at_read end as at

    from typed

)

-- problems: level, rule and column, with semicolons between
select
    usable.council_code,
    usable.as_at,
    usable.file,
    usable.line,
    usable.event_ref,
    usable.application_ref,
    usable.event,
    usable.old,
    usable.new,
    usable.at,
    usable.actor,
    concat_ws(
        ';',
        case when usable.event = 'unmapped' then 'flag R-GEN-005 event' end,
        case
            when usable.at is not null or usable.at_text is null then null
            when usable.at_read is null then 'reject R-GEN-003 at'
            when usable.at_read < usable.earliest_date or cast(usable.at_read as date) > usable.latest_date then 'flag R-GEN-008 at'
            else 'reject R-GEN-006 at'
        end,
        case when usable.event_ref is null then 'reject R-GEN-002 event_ref' end,
        case when usable.application_ref is null then 'reject R-GEN-004 application_ref' end,
        case when usable.event is null then 'reject R-GEN-004 event' end,
        case when usable.new is null then 'reject R-GEN-004 new' end,
        case when usable.at is null then 'reject R-GEN-004 at' end,
        case when begins_as_test(usable.event_ref) then 'reject R-GEN-009 event_ref' end
    ) as problems

from usable
