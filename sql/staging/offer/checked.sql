-- model:      staging.offer_checked
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.offer_landed
-- definition: contract of the feed offer (feed_column.csv, feed_rule.csv), order of checks 3 to 6; made from it by etl, do not edit
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
        landed_text(landed.offer_ref, landed.has_blanks) as offer_ref_text,
        landed_text(landed.application_ref, landed.has_blanks) as application_ref_text,
        landed_text(landed.property_ref, landed.has_blanks) as property_ref_text,
        landed_text(landed.advert_ref, landed.has_blanks) as advert_ref_text,
        landed_text(landed.offered_on, landed.has_blanks) as offered_on_text,
        landed_text(landed.viewed_on, landed.has_blanks) as viewed_on_text,
        lower(landed_text(landed.outcome, landed.has_blanks)) as outcome_text,
        landed_text(landed.outcome_on, landed.has_blanks) as outcome_on_text,
        lower(landed_text(landed.refusal_reason, landed.has_blanks)) as refusal_reason_text,
        landed_text(landed.reasonable_flag, landed.has_blanks) as reasonable_flag_text,
        landed_text(landed.at_viewing_flag, landed.has_blanks) as at_viewing_flag_text,
        landed_text(landed.officer, landed.has_blanks) as officer_text

    from staging.offer_landed as landed

),

-- each text as its type, null where it cannot be read; a code that is not in its list is unmapped
typed as (

    select
        cleaned.*,
        cleaned.offer_ref_text as offer_ref,
        cleaned.application_ref_text as application_ref,
        cleaned.property_ref_text as property_ref,
        cleaned.advert_ref_text as advert_ref,
        read_date(cleaned.offered_on_text) as offered_on_read,
        read_date(cleaned.viewed_on_text) as viewed_on_read,
        case
            when cleaned.outcome_text in ('accepted', 'refused', 'withdrawn', 'expired', 'pending') then cleaned.outcome_text
            when cleaned.outcome_text is not null then 'unmapped'
        end as outcome,
        read_date(cleaned.outcome_on_text) as outcome_on_read,
        case
            when cleaned.refusal_reason_text in ('area', 'size', 'type_floor', 'condition', 'no_garden_parking', 'safety', 'medical', 'school_work_support', 'affordability', 'no_longer_moving', 'no_response', 'household_change', 'landlord_withdrew', 'failed_verification', 'other') then cleaned.refusal_reason_text
            when cleaned.refusal_reason_text is not null then 'unmapped'
        end as refusal_reason,
        read_boolean(cleaned.reasonable_flag_text) as reasonable_flag,
        read_boolean(cleaned.at_viewing_flag_text) as at_viewing_flag,
        cleaned.officer_text as officer

    from cleaned

),

-- a value that stands for no date, or lies outside its range, is emptied
usable as (

    select
        typed.*,
        case when typed.offered_on_read >= typed.earliest_date and typed.offered_on_read <= typed.as_at then typed.offered_on_read end as offered_on,
        case when typed.viewed_on_read >= typed.earliest_date and typed.viewed_on_read <= typed.as_at then typed.viewed_on_read end as viewed_on,
        case when typed.outcome_on_read >= typed.earliest_date and typed.outcome_on_read <= typed.as_at then typed.outcome_on_read end as outcome_on

    from typed

)

-- problems: level, rule and column, with semicolons between
select
    usable.council_code,
    usable.as_at,
    usable.file,
    usable.line,
    usable.offer_ref,
    usable.application_ref,
    usable.property_ref,
    usable.advert_ref,
    usable.offered_on,
    usable.viewed_on,
    usable.outcome,
    usable.outcome_on,
    usable.refusal_reason,
    usable.reasonable_flag,
    usable.at_viewing_flag,
    usable.officer,
    concat_ws(
        ';',
        case
            when usable.offered_on is not null or usable.offered_on_text is null then null
            when usable.offered_on_read is null then 'reject R-GEN-003 offered_on'
            when usable.offered_on_read < usable.earliest_date or usable.offered_on_read > usable.latest_date then 'flag R-GEN-008 offered_on'
            else 'reject R-GEN-006 offered_on'
        end,
        case
            when usable.viewed_on is not null or usable.viewed_on_text is null then null
            when usable.viewed_on_read is null then 'flag R-GEN-003 viewed_on'
            when usable.viewed_on_read < usable.earliest_date or usable.viewed_on_read > usable.latest_date then 'flag R-GEN-008 viewed_on'
            else 'flag R-GEN-006 viewed_on'
        end,
        case when usable.outcome = 'unmapped' then 'flag R-GEN-005 outcome' end,
        case
            when usable.outcome_on is not null or usable.outcome_on_text is null then null
            when usable.outcome_on_read is null then 'wait R-GEN-003 outcome_on'
            when usable.outcome_on_read < usable.earliest_date or usable.outcome_on_read > usable.latest_date then 'flag R-GEN-008 outcome_on'
            else 'wait R-GEN-006 outcome_on'
        end,
        case when usable.refusal_reason = 'unmapped' then 'flag R-GEN-005 refusal_reason' end,
        case when usable.reasonable_flag is null and usable.reasonable_flag_text is not null then 'flag R-GEN-003 reasonable_flag' end,
        case when usable.at_viewing_flag is null and usable.at_viewing_flag_text is not null then 'flag R-GEN-003 at_viewing_flag' end,
        case when usable.offer_ref is null then 'reject R-GEN-002 offer_ref' end,
        case when usable.application_ref is null then 'reject R-GEN-004 application_ref' end,
        case when usable.offered_on is null then 'reject R-GEN-004 offered_on' end,
        case when usable.outcome_on is null and usable.outcome in ('accepted', 'refused', 'withdrawn', 'expired') then 'wait R-GEN-004 outcome_on' end,
        case when usable.refusal_reason is null and usable.outcome = 'refused' then 'wait R-GEN-004 refusal_reason' end,
        case when outcome_on < offered_on then 'reject R-OFF-001 outcome_on' end,
        case when begins_as_test(usable.offer_ref) then 'reject R-GEN-009 offer_ref' end
    ) as problems

from usable
