-- model:      staging.decant_checked
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.decant_landed
-- definition: contract of the feed decant (feed_column.csv, feed_rule.csv), order of checks 3 to 6; made from it by etl, do not edit
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
        landed_text(landed.decant_ref, landed.has_blanks) as decant_ref_text,
        landed_text(landed.tenancy_ref, landed.has_blanks) as tenancy_ref_text,
        landed_text(landed.household_ref, landed.has_blanks) as household_ref_text,
        landed_text(landed.from_property_ref, landed.has_blanks) as from_property_ref_text,
        landed_text(landed.to_property_ref, landed.has_blanks) as to_property_ref_text,
        lower(landed_text(landed.decant_kind, landed.has_blanks)) as decant_kind_text,
        lower(landed_text(landed.reason, landed.has_blanks)) as reason_text,
        landed_text(landed.requested_on, landed.has_blanks) as requested_on_text,
        landed_text(landed.target_on, landed.has_blanks) as target_on_text,
        landed_text(landed.moved_on, landed.has_blanks) as moved_on_text,
        landed_text(landed.returned_on, landed.has_blanks) as returned_on_text,
        lower(landed_text(landed.result, landed.has_blanks)) as result_text

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

)

-- problems: level, rule and column, with semicolons between
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
