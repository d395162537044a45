-- model:      staging.void_event_checked
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.void_event_landed
-- definition: contract of the feed void_event (feed_column.csv, feed_rule.csv), order of checks 3 to 6; made from it by etl, do not edit
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
        lower(landed_text(landed.event_code, landed.has_blanks)) as event_code_text,
        landed_text(landed.planned, landed.has_blanks) as planned_text,
        landed_text(landed.actual, landed.has_blanks) as actual_text,
        landed_text(landed.target, landed.has_blanks) as target_text,
        lower(landed_text(landed.owner, landed.has_blanks)) as owner_text,
        landed_text(landed.recorded_at, landed.has_blanks) as recorded_at_text

    from staging.void_event_landed as landed

),

-- each text as its type, null where it cannot be read; a code that is not in its list is unmapped
typed as (

    select
        cleaned.*,
        cleaned.void_ref_text as void_ref,
        case
            when cleaned.event_code_text in ('notice_received', 'pre_void_inspection', 'tenancy_end', 'keys_in', 'void_inspection', 'works_ordered', 'works_start', 'works_complete', 'ready_to_let', 'advertised', 'bidding_closed', 'shortlisted', 'viewing', 'offered', 'accepted', 'sign_up', 'tenancy_start', 'keys_out') then cleaned.event_code_text
            when cleaned.event_code_text is not null then 'unmapped'
        end as event_code,
        read_date(cleaned.planned_text) as planned_read,
        read_date(cleaned.actual_text) as actual_read,
        read_date(cleaned.target_text) as target_read,
        case
            when cleaned.owner_text in ('housing_management', 'repairs', 'allocations') then cleaned.owner_text
            when cleaned.owner_text is not null then 'unmapped'
        end as owner,
        read_timestamp(cleaned.recorded_at_text) as recorded_at_read

    from cleaned

),

-- a value that stands for no date, or lies outside its range, is emptied
usable as (

    select
        typed.*,
        case when typed.planned_read >= typed.earliest_date and typed.planned_read <= typed.latest_date then typed.planned_read end as planned,
        case when typed.actual_read >= typed.earliest_date and typed.actual_read <= typed.as_at then typed.actual_read end as actual,
        case when typed.target_read >= typed.earliest_date and typed.target_read <= typed.latest_date then typed.target_read end as target,
        case when cast(typed.recorded_at_read as date) >= typed.earliest_date and cast(typed.recorded_at_read as date) <= typed.latest_date then typed.recorded_at_read end as recorded_at

    from typed

)

-- problems: level, rule and column, with semicolons between
select
    usable.council_code,
    usable.as_at,
    usable.file,
    usable.line,
    usable.void_ref,
    usable.event_code,
    usable.planned,
    usable.actual,
    usable.target,
    usable.owner,
    usable.recorded_at,
    concat_ws(
        ';',
        case when usable.event_code = 'unmapped' then 'flag R-GEN-005 event_code' end,
        case
            when usable.planned is not null or usable.planned_text is null then null
            when usable.planned_read is null then 'flag R-GEN-003 planned'
            when usable.planned_read < usable.earliest_date or usable.planned_read > usable.latest_date then 'flag R-GEN-008 planned'
        end,
        case
            when usable.actual is not null or usable.actual_text is null then null
            when usable.actual_read is null then 'flag R-GEN-003 actual'
            when usable.actual_read < usable.earliest_date or usable.actual_read > usable.latest_date then 'flag R-GEN-008 actual'
            else 'flag R-GEN-006 actual'
        end,
        case
            when usable.target is not null or usable.target_text is null then null
            when usable.target_read is null then 'flag R-GEN-003 target'
            when usable.target_read < usable.earliest_date or usable.target_read > usable.latest_date then 'flag R-GEN-008 target'
        end,
        case when usable.owner = 'unmapped' then 'flag R-GEN-005 owner' end,
        case
            when usable.recorded_at is not null or usable.recorded_at_text is null then null
            when usable.recorded_at_read is null then 'flag R-GEN-003 recorded_at'
            when usable.recorded_at_read < usable.earliest_date or cast(usable.recorded_at_read as date) > usable.latest_date then 'flag R-GEN-008 recorded_at'
        end,
        case when usable.void_ref is null then 'reject R-GEN-002 void_ref' end,
        case when usable.event_code is null then 'reject R-GEN-002 event_code' end,
        case when begins_as_test(usable.void_ref) then 'reject R-GEN-009 void_ref' end,
        case when begins_as_test(usable.event_code) then 'reject R-GEN-009 event_code' end
    ) as problems

from usable
