-- model:      staging.void_event_row
-- grain:      one row per record of the feed's file in the folder of as-at
-- keys:       council_code, as_at, line
-- sources:    staging.void_event_landed
-- definition: contract of the feed void_event (feed_column.csv, feed_rule.csv), order of checks 3 to 7; made from it by etl, do not edit
-- stored:     table
-- partition:  council_code, as_at
with

-- text without blanks around it; nothing left is no value
cleaned as (

    select
        landed.council_code,
        landed.as_at,
        landed.file,
        landed.line,
        clean_text(landed.void_ref) as void_ref_text,
        clean_text(landed.event_code) as event_code_text,
        clean_text(landed.planned) as planned_text,
        clean_text(landed.actual) as actual_text,
        clean_text(landed.target) as target_text,
        clean_text(landed.owner) as owner_text,
        clean_text(landed.recorded_at) as recorded_at_text

    from staging.void_event_landed as landed

),

-- each text as its type, null where it cannot be read; a code that is not in its list is unmapped
typed as (

    select
        cleaned.*,
        cleaned.void_ref_text as void_ref,
        known_code(cleaned.event_code_text, '|notice_received|pre_void_inspection|tenancy_end|keys_in|void_inspection|works_ordered|works_start|works_complete|ready_to_let|advertised|bidding_closed|shortlisted|viewing|offered|accepted|sign_up|tenancy_start|keys_out|') as event_code,
        read_date(cleaned.planned_text) as planned_read,
        read_date(cleaned.actual_text) as actual_read,
        read_date(cleaned.target_text) as target_read,
        known_code(cleaned.owner_text, '|housing_management|repairs|allocations|') as owner,
        read_timestamp(cleaned.recorded_at_text) as recorded_at_read

    from cleaned

),

-- a value that stands for no date, or lies outside its range, is emptied
usable as (

    select
        typed.*,
        case when not stands_for_no_date(typed.planned_read, typed.as_at, 1950) then typed.planned_read end as planned,
        case when not stands_for_no_date(typed.actual_read, typed.as_at, 1950) and typed.actual_read <= typed.as_at then typed.actual_read end as actual,
        case when not stands_for_no_date(typed.target_read, typed.as_at, 1950) then typed.target_read end as target,
        case when not stands_for_no_date(typed.recorded_at_read, typed.as_at, 1950) then typed.recorded_at_read end as recorded_at

    from typed

),

-- what is wrong with a row: level, rule and column, with semicolons between
checked as (

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
            case when has_unmapped(usable.event_code) then 'flag R-GEN-005 event_code' end,
            case
                when usable.planned is not null or usable.planned_text is null then null
                when usable.planned_read is null then 'flag R-GEN-003 planned'
                when stands_for_no_date(usable.planned_read, usable.as_at, 1950) then 'flag R-GEN-008 planned'
            end,
            case
                when usable.actual is not null or usable.actual_text is null then null
                when usable.actual_read is null then 'flag R-GEN-003 actual'
                when stands_for_no_date(usable.actual_read, usable.as_at, 1950) then 'flag R-GEN-008 actual'
                else 'flag R-GEN-006 actual'
            end,
            case
                when usable.target is not null or usable.target_text is null then null
                when usable.target_read is null then 'flag R-GEN-003 target'
                when stands_for_no_date(usable.target_read, usable.as_at, 1950) then 'flag R-GEN-008 target'
            end,
            case when has_unmapped(usable.owner) then 'flag R-GEN-005 owner' end,
            case
                when usable.recorded_at is not null or usable.recorded_at_text is null then null
                when usable.recorded_at_read is null then 'flag R-GEN-003 recorded_at'
                when stands_for_no_date(usable.recorded_at_read, usable.as_at, 1950) then 'flag R-GEN-008 recorded_at'
            end,
            case when usable.void_ref is null then 'reject R-GEN-002 void_ref' end,
            case when usable.event_code is null then 'reject R-GEN-002 event_code' end,
            case when begins_as_test(usable.void_ref) then 'reject R-GEN-009 void_ref' end,
            case when begins_as_test(usable.event_code) then 'reject R-GEN-009 event_code' end
        ) as problems

    from usable

),

-- of rows that nothing has rejected so far and that share a key, the first in the file stays
placed as (

    select
        checked.*,
        position('reject' in checked.problems) = 0 as is_sound,
        row_number() over (
            partition by position('reject' in checked.problems) = 0, checked.void_ref, checked.event_code
            order by checked.line
        ) as place

    from checked

)

select
    placed.council_code,
    placed.as_at,
    placed.file,
    placed.line,
    placed.void_ref,
    placed.event_code,
    placed.planned,
    placed.actual,
    placed.target,
    placed.owner,
    placed.recorded_at,
    case
        when placed.is_sound and placed.place > 1 then concat_ws(';', nullif(placed.problems, ''), 'reject R-GEN-010 void_ref/event_code')
        else placed.problems
    end as problems,
    placed.is_sound and placed.place = 1 as is_standing

from placed
