-- model:      staging.bid_checked
-- grain:      one row per record of the feed's files in the folder of as-at
-- keys:       council_code, as_at, file, line
-- sources:    staging.bid_landed
-- definition: contract of the feed bid (feed_column.csv, feed_rule.csv), order of checks 3 to 6; made from it by etl, do not edit
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
        landed_text(landed.advert_ref, landed.has_blanks) as advert_ref_text,
        landed_text(landed.application_ref, landed.has_blanks) as application_ref_text,
        landed_text(landed.placed_at, landed.has_blanks) as placed_at_text,
        lower(landed_text(landed.channel, landed.has_blanks)) as channel_text,
        landed_text(landed.withdrawn_at, landed.has_blanks) as withdrawn_at_text,
        landed_text(landed.valid, landed.has_blanks) as valid_text,
        landed_text(landed.rank_at_close, landed.has_blanks) as rank_at_close_text,
        lower(landed_text(landed.bypass_reason, landed.has_blanks)) as bypass_reason_text

    from staging.bid_landed as landed

),

-- each text as its type, null where it cannot be read; a code that is not in its list is unmapped
typed as (

    select
        cleaned.*,
        cleaned.advert_ref_text as advert_ref,
        cleaned.application_ref_text as application_ref,
        read_timestamp(cleaned.placed_at_text) as placed_at_read,
        case
            when cleaned.channel_text in ('self', 'assisted', 'automatic') then cleaned.channel_text
            when cleaned.channel_text is not null then 'unmapped'
        end as channel,
        read_timestamp(cleaned.withdrawn_at_text) as withdrawn_at_read,
        read_boolean(cleaned.valid_text) as valid,
        read_integer(cleaned.rank_at_close_text) as rank_at_close_read,
        case
            when cleaned.bypass_reason_text in ('not_eligible', 'no_reply', 'arrears', 'refused_viewing', 'wrong_size', 'direct_let', 'sensitive_let', 'other') then cleaned.bypass_reason_text
            when cleaned.bypass_reason_text is not null then 'unmapped'
        end as bypass_reason

    from cleaned

),

-- a value that stands for no date, or lies outside its range, is emptied
usable as (

    select
        typed.*,
        case when cast(typed.placed_at_read as date) >= typed.earliest_date and cast(typed.placed_at_read as date) <= typed.as_at then typed.placed_at_read end as placed_at,
        case when cast(typed.withdrawn_at_read as date) >= typed.earliest_date and cast(typed.withdrawn_at_read as date) <= typed.as_at then typed.withdrawn_at_read end as withdrawn_at,
        case when typed.rank_at_close_read >= 1 then typed.rank_at_close_read end as rank_at_close

    from typed

)

-- problems: level, rule and column, with semicolons between
select
    usable.council_code,
    usable.as_at,
    usable.file,
    usable.line,
    usable.advert_ref,
    usable.application_ref,
    usable.placed_at,
    usable.channel,
    usable.withdrawn_at,
    usable.valid,
    usable.rank_at_close,
    usable.bypass_reason,
    concat_ws(
        ';',
        case
            when usable.placed_at is not null or usable.placed_at_text is null then null
            when usable.placed_at_read is null then 'reject R-GEN-003 placed_at'
            when usable.placed_at_read < usable.earliest_date or cast(usable.placed_at_read as date) > usable.latest_date then 'flag R-GEN-008 placed_at'
            else 'reject R-GEN-006 placed_at'
        end,
        case when usable.channel = 'unmapped' then 'flag R-GEN-005 channel' end,
        case
            when usable.withdrawn_at is not null or usable.withdrawn_at_text is null then null
            when usable.withdrawn_at_read is null then 'flag R-GEN-003 withdrawn_at'
            when usable.withdrawn_at_read < usable.earliest_date or cast(usable.withdrawn_at_read as date) > usable.latest_date then 'flag R-GEN-008 withdrawn_at'
            else 'flag R-GEN-006 withdrawn_at'
        end,
        case when usable.valid is null and usable.valid_text is not null then 'wait R-GEN-003 valid' end,
        case
            when usable.rank_at_close is not null or usable.rank_at_close_text is null then null
            when usable.rank_at_close_read is null then 'flag R-GEN-003 rank_at_close'
            else 'flag R-GEN-006 rank_at_close'
        end,
        case when usable.bypass_reason = 'unmapped' then 'flag R-GEN-005 bypass_reason' end,
        case when usable.advert_ref is null then 'reject R-GEN-002 advert_ref' end,
        case when usable.application_ref is null then 'reject R-GEN-002 application_ref' end,
        case when usable.placed_at is null then 'reject R-GEN-004 placed_at' end,
        case when usable.valid is null then 'wait R-GEN-004 valid' end,
        case when withdrawn_at < placed_at then 'reject R-BID-001 withdrawn_at' end,
        case when begins_as_test(usable.advert_ref) then 'reject R-GEN-009 advert_ref' end,
        case when begins_as_test(usable.application_ref) then 'reject R-GEN-009 application_ref' end
    ) as problems

from usable
