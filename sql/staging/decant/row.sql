-- model:      staging.decant_row
-- grain:      one row per record of the feed's file in the folder of as-at
-- keys:       council_code, as_at, line
-- sources:    staging.decant_landed
-- definition: contract of the feed decant (feed_column.csv, feed_rule.csv), order of checks 3 to 7; made from it by etl, do not edit
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
        clean_text(landed.decant_ref) as decant_ref_text,
        clean_text(landed.tenancy_ref) as tenancy_ref_text,
        clean_text(landed.household_ref) as household_ref_text,
        clean_text(landed.from_property_ref) as from_property_ref_text,
        clean_text(landed.to_property_ref) as to_property_ref_text,
        lower(clean_text(landed.decant_kind)) as decant_kind_text,
        lower(clean_text(landed.reason)) as reason_text,
        clean_text(landed.requested_on) as requested_on_text,
        clean_text(landed.target_on) as target_on_text,
        clean_text(landed.moved_on) as moved_on_text,
        clean_text(landed.returned_on) as returned_on_text,
        lower(clean_text(landed.result)) as result_text

    from staging.decant_landed as landed

),

-- each text as its type, null where it cannot be read; a code that is not in its list is unmapped
typed as (

    select
        cleaned.*,
        cleaned.decant_ref_text as decant_ref,
        cleaned.tenancy_ref_text as tenancy_ref,
        cleaned.household_ref_text as household_ref,
        cleaned.from_property_ref_text as from_property_ref,
        cleaned.to_property_ref_text as to_property_ref,
        case
            when cleaned.decant_kind_text in ('temporary', 'permanent') then cleaned.decant_kind_text
            when cleaned.decant_kind_text is not null then 'unmapped'
        end as decant_kind,
        case
            when cleaned.reason_text in ('major_repairs', 'regeneration', 'emergency', 'other') then cleaned.reason_text
            when cleaned.reason_text is not null then 'unmapped'
        end as reason,
        read_date(cleaned.requested_on_text) as requested_on_read,
        read_date(cleaned.target_on_text) as target_on_read,
        read_date(cleaned.moved_on_text) as moved_on_read,
        read_date(cleaned.returned_on_text) as returned_on_read,
        case
            when cleaned.result_text in ('returned', 'stayed') then cleaned.result_text
            when cleaned.result_text is not null then 'unmapped'
        end as result

    from cleaned

),

-- a value that stands for no date, or lies outside its range, is emptied
usable as (

    select
        typed.*,
        case when typed.requested_on_read >= typed.earliest_date and typed.requested_on_read <= typed.as_at then typed.requested_on_read end as requested_on,
        case when typed.target_on_read >= typed.earliest_date and typed.target_on_read <= typed.latest_date then typed.target_on_read end as target_on,
        case when typed.moved_on_read >= typed.earliest_date and typed.moved_on_read <= typed.as_at then typed.moved_on_read end as moved_on,
        case when typed.returned_on_read >= typed.earliest_date and typed.returned_on_read <= typed.as_at then typed.returned_on_read end as returned_on

    from typed

),

-- what is wrong with a row: level, rule and column, with semicolons between
checked as (

    select
        usable.council_code,
        usable.as_at,
        usable.file,
        usable.line,
        usable.decant_ref,
        usable.tenancy_ref,
        usable.household_ref,
        usable.from_property_ref,
        usable.to_property_ref,
        usable.decant_kind,
        usable.reason,
        usable.requested_on,
        usable.target_on,
        usable.moved_on,
        usable.returned_on,
        usable.result,
        concat_ws(
            ';',
            case when usable.decant_kind = 'unmapped' then 'flag R-GEN-005 decant_kind' end,
            case when usable.reason = 'unmapped' then 'flag R-GEN-005 reason' end,
            case
                when usable.requested_on is not null or usable.requested_on_text is null then null
                when usable.requested_on_read is null then 'flag R-GEN-003 requested_on'
                when usable.requested_on_read < usable.earliest_date or usable.requested_on_read > usable.latest_date then 'flag R-GEN-008 requested_on'
                else 'flag R-GEN-006 requested_on'
            end,
            case
                when usable.target_on is not null or usable.target_on_text is null then null
                when usable.target_on_read is null then 'flag R-GEN-003 target_on'
                when usable.target_on_read < usable.earliest_date or usable.target_on_read > usable.latest_date then 'flag R-GEN-008 target_on'
            end,
            case
                when usable.moved_on is not null or usable.moved_on_text is null then null
                when usable.moved_on_read is null then 'flag R-GEN-003 moved_on'
                when usable.moved_on_read < usable.earliest_date or usable.moved_on_read > usable.latest_date then 'flag R-GEN-008 moved_on'
                else 'flag R-GEN-006 moved_on'
            end,
            case
                when usable.returned_on is not null or usable.returned_on_text is null then null
                when usable.returned_on_read is null then 'flag R-GEN-003 returned_on'
                when usable.returned_on_read < usable.earliest_date or usable.returned_on_read > usable.latest_date then 'flag R-GEN-008 returned_on'
                else 'flag R-GEN-006 returned_on'
            end,
            case when usable.result = 'unmapped' then 'flag R-GEN-005 result' end,
            case when usable.decant_ref is null then 'reject R-GEN-002 decant_ref' end,
            case when usable.from_property_ref is null then 'reject R-GEN-004 from_property_ref' end,
            case when usable.decant_kind is null then 'flag R-GEN-004 decant_kind' end,
            case when usable.result is null and usable.returned_on is not null then 'wait R-GEN-004 result' end,
            case when returned_on < moved_on then 'reject R-DEC-001 returned_on' end,
            case when begins_as_test(usable.decant_ref) then 'reject R-GEN-009 decant_ref' end
        ) as problems

    from usable

),

-- of rows that nothing has rejected so far and that share a key, the first in the file stays
placed as (

    select
        checked.*,
        position('reject' in checked.problems) = 0 as is_sound,
        row_number() over (
            partition by position('reject' in checked.problems) = 0, checked.decant_ref
            order by checked.line
        ) as place

    from checked

)

select
    placed.council_code,
    placed.as_at,
    placed.file,
    placed.line,
    placed.decant_ref,
    placed.tenancy_ref,
    placed.household_ref,
    placed.from_property_ref,
    placed.to_property_ref,
    placed.decant_kind,
    placed.reason,
    placed.requested_on,
    placed.target_on,
    placed.moved_on,
    placed.returned_on,
    placed.result,
    case
        when placed.is_sound and placed.place > 1 then concat_ws(';', nullif(placed.problems, ''), 'reject R-GEN-010 decant_ref')
        else placed.problems
    end as problems,
    placed.is_sound and placed.place = 1 as is_standing

from placed
